#include "private.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

static int wake[2] = {-1, -1};
static atomic_uint came;
static struct sigaction before[_NSIG];

static const int endings[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU};
static const int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
#define COUNT(array) (int)(sizeof array / sizeof *array)

int cn_wake_descriptor(void) { return wake[0]; }

void cn_wake(void) {
  int error = errno;
  // A full pipe is readable, which is all that is asked.
  (void)!write(wake[1], "", 1);
  errno = error;
}

uint32_t cn_take_signals(void) {
  char bytes[256];
  while (read(wake[0], bytes, sizeof bytes) == sizeof bytes) continue;
  return atomic_exchange(&came, 0);
}

/// Leaves the terminal whole and lets the signal do what it would have done without this handler,
/// so that the exit status and the core are the true ones.
static void leave(int number, siginfo_t *information, void *context) {
  (void)context;
  cn_restore_now();
  cn_errors_release();
  sigaction(number, &before[number], NULL);
  // A fault comes again by itself when this returns, at the instruction that is at fault.
  bool comes_again = information->si_code > 0 && number != SIGTRAP;
  if (!comes_again) raise(number);
}

static void note(int number) {
  switch (number) {
    case SIGWINCH: atomic_fetch_or(&came, CNSignalResized); break;
    case SIGTSTP: atomic_fetch_or(&came, CNSignalStop); break;
    case SIGCONT: atomic_fetch_or(&came, CNSignalContinued); break;
  }
  cn_wake();
}

/// Leaves alone what the program was started to ignore, as `nohup` has it.
static void catch(int number, const struct sigaction *action) {
  sigaction(number, NULL, &before[number]);
  bool is_ignored = !(before[number].sa_flags & SA_SIGINFO) && before[number].sa_handler == SIG_IGN;
  if (!is_ignored) sigaction(number, action, NULL);
}

bool cn_catch_signals(void) {
  if (wake[0] < 0 && pipe2(wake, O_CLOEXEC | O_NONBLOCK) < 0) return false;
  // A stack that ran over leaves a handler no room: it needs a stack of its own.
  static char room[16384];
  sigaltstack(&(stack_t){.ss_sp = room, .ss_size = sizeof room}, NULL);

  struct sigaction leaving = {.sa_sigaction = leave, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&leaving.sa_mask);
  for (int i = 0; i < COUNT(endings); i++) catch(endings[i], &leaving);
  for (int i = 0; i < COUNT(faults); i++) catch(faults[i], &leaving);

  struct sigaction noting = {.sa_handler = note, .sa_flags = SA_RESTART};
  catch(SIGWINCH, &noting);
  catch(SIGTSTP, &noting);
  catch(SIGCONT, &noting);
  return true;
}

struct work {
  void (*body)(void *);
  void *context;
};

static void *run(void *context) {
  struct work work = *(struct work *)context;
  free(context);
  // Keys come before work: on Linux this is about this thread, and those it starts, alone.
  (void)!nice(10);
  work.body(work.context);
  return NULL;
}

bool cn_start_thread(void (*body)(void *), void *context) {
  struct work *work = malloc(sizeof *work);
  if (!work) return false;
  *work = (struct work){body, context};
  sigset_t quiet, usual;
  sigfillset(&quiet);
  for (int i = 0; i < COUNT(faults); i++) sigdelset(&quiet, faults[i]);
  pthread_sigmask(SIG_SETMASK, &quiet, &usual);
  pthread_t thread;
  bool started = pthread_create(&thread, NULL, run, work) == 0;
  pthread_sigmask(SIG_SETMASK, &usual, NULL);
  if (started) {
    pthread_detach(thread);
  } else {
    free(work);
  }
  return started;
}
