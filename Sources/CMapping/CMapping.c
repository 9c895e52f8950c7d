#define _GNU_SOURCE
#include "CMapping.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/vfs.h>
#include <unistd.h>

static struct sigaction previous;
static atomic_long pages;
static long page_size;

/// Runs in a signal handler: only system calls and atomics.
static void on_bus_error(int signal, siginfo_t *info, void *context) {
  (void)context;
  // BUS_ADRERR is a mapping beyond its file's end, which someone else has moved.
  if (info->si_code == BUS_ADRERR) {
    void *page = (void *)((uintptr_t)info->si_addr & ~((uintptr_t)page_size - 1));
    const int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED;
    if (mmap(page, (size_t)page_size, PROT_READ, flags, -1, 0) == page) {
      atomic_fetch_add(&pages, 1);
      return;
    }
  }
  // The access is tried again and meets the handler that was here before; a signal that somebody
  // sent has no access to try again.
  sigaction(signal, &previous, NULL);
  if (info->si_code <= 0) raise(signal);
}

static void install(void) {
  page_size = sysconf(_SC_PAGESIZE);
  struct sigaction action = {.sa_sigaction = on_bus_error, .sa_flags = SA_SIGINFO | SA_NODEFER};
  sigaction(SIGBUS, &action, &previous);
}

void mapping_guard_install(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, install);
}

long mapping_guard_pages(void) { return atomic_load(&pages); }

bool mapping_is_remote(const char *path) {
  struct statfs status;
  if (statfs(path, &status) != 0) return false;
  // linux/magic.h, and the kernel's sources for those that are not in it.
  switch ((uint32_t)status.f_type) {
    case 0x6969:      // NFS
    case 0xFF534D42:  // SMB
    case 0xFE534D42:
    case 0x517B:
    case 0x65735546:  // FUSE, as sshfs
    case 0x01021997:  // 9P
    case 0x00C36400:  // Ceph
    case 0x5346414F:  // AFS
      return true;
    default: return false;
  }
}
