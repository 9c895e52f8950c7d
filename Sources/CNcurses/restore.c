#include "private.h"

#include <curses.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static int terminal = -1;
static struct termios modes;
static char undo[512];
static size_t undo_count;
static volatile sig_atomic_t is_armed;

static int undo_byte(int byte) {
  if (undo_count < sizeof undo) undo[undo_count++] = (char)byte;
  return byte;
}

static void undo_with(const char *sequence) {
  if (sequence) tputs(sequence, 1, undo_byte);
}

void cn_restore_modes(int descriptor) {
  terminal = descriptor;
  tcgetattr(descriptor, &modes);
}

void cn_restore_sequences(void) {
  static const char *const names[] = {"sgr0", "op", "rmkx", "cnorm", "rmcup"};
  undo_count = 0;
  undo_with(cn_paste_mark(false));
  for (int i = 0; i < 5; i++) undo_with(cn_capability(names[i]));
  undo_with("\r");
}

void cn_restore_arm(bool armed) { is_armed = armed; }

void cn_restore_now(void) {
  if (!is_armed) return;
  is_armed = 0;
  // A program in the background has no say over the terminal, and would be stopped for trying.
  if (tcgetpgrp(terminal) != getpgrp()) return;
  (void)!write(terminal, undo, undo_count);
  tcsetattr(terminal, TCSANOW, &modes);
}

static volatile sig_atomic_t held_errors = -1;
static volatile sig_atomic_t true_errors = -1;

void cn_errors_hold(void) {
  if (!isatty(STDERR_FILENO)) return;
  int collected = memfd_create("errors", MFD_CLOEXEC);
  int kept = dup(STDERR_FILENO);
  if (collected < 0 || kept < 0 || dup2(collected, STDERR_FILENO) < 0) {
    if (collected >= 0) close(collected);
    if (kept >= 0) close(kept);
    return;
  }
  held_errors = collected;
  true_errors = kept;
}

void cn_errors_release(void) {
  if (held_errors < 0) return;
  dup2(true_errors, STDERR_FILENO);
  char bytes[512];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(held_errors, bytes, sizeof bytes, offset)) > 0) {
    (void)!write(STDERR_FILENO, bytes, (size_t)count);
    offset += count;
  }
  close(held_errors);
  close(true_errors);
  held_errors = true_errors = -1;
}
