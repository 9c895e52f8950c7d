#define _GNU_SOURCE
#include "CMapping.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static int file_in(const char *folder) {
  return folder == NULL ? -1 : open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
}

int mapping_spool_open(void) {
  // On a disk first, where the system can put what is not looked at.
  const char *const folders[] = {getenv("TMPDIR"), "/var/tmp", "/tmp"};
  for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
    const int file = file_in(folders[i]);
    if (file >= 0) return file;
  }
  return memfd_create("spool", MFD_CLOEXEC);
}

const void *mapping_spool_map(int file, size_t *capacity) {
  for (size_t size = (size_t)1 << 40; size >= (size_t)1 << 26; size >>= 1) {
    void *start = mmap(NULL, size, PROT_READ, MAP_SHARED | MAP_NORESERVE, file, 0);
    if (start == MAP_FAILED) continue;
    *capacity = size;
    return start;
  }
  return NULL;
}
