#include "private.h"

#include <curses.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

static SCREEN *screen;
static int input = -1;
static int output = -1;

int cn_input(void) { return input; }
int cn_output(void) { return output; }

/// The standard stream, or the terminal itself where that is not one.
static FILE *terminal_for(FILE *standard, const char *mode) {
  if (isatty(fileno(standard))) return standard;
  int descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return NULL;
  FILE *stream = fdopen(descriptor, mode);
  if (!stream) close(descriptor);
  return stream;
}

const char *cn_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

static bool can_address(void) { return cn_capability("cup"); }

CNStart cn_start(void) {
  const char *term = getenv("TERM");
  if (!term || !*term || strcmp(term, "dumb") == 0) return CNStartNotCapable;
  FILE *from = terminal_for(stdin, "r");
  FILE *to = terminal_for(stdout, "w");
  if (!from || !to) return CNStartNoTerminal;
  input = fileno(from);
  output = fileno(to);

  cn_restore_modes(output);
  screen = newterm(NULL, to, from);
  if (!screen) return CNStartNotCapable;
  if (!can_address() || !cn_keys_start()) {
    cn_end();
    return CNStartNotCapable;
  }
  cn_restore_sequences();
  cn_restore_arm(true);
  cn_errors_hold();
  cn_learn_encoding();
  cn_learn_drawing();
  cn_learn_styles();
  raw();
  noecho();
  nonl();
  if (!getenv("ESCDELAY")) set_escdelay(25);
  cn_reenter();
  return CNStartDone;
}

/// Leaves the screen, not the program.
static void leave(void) {
  cn_drawing_end();
  endwin();
  cn_restore_arm(false);
}

void cn_end(void) {
  if (!screen) return;
  leave();
  cn_errors_release();
  delscreen(screen);
  screen = NULL;
}

void cn_suspend(void) {
  leave();
  struct sigaction usual = {.sa_handler = SIG_DFL}, ours;
  sigaction(SIGTSTP, &usual, &ours);
  kill(0, SIGTSTP);
  // Here the program stands still until it is continued.
  sigaction(SIGTSTP, &ours, NULL);
  cn_reenter();
}

void cn_reenter(void) {
  reset_prog_mode();
  cn_restore_arm(true);
  // Enters the screen where it was left, and clears it.
  clearok(curscr, TRUE);
  wrefresh(curscr);
  cn_drawing_start();
}

void cn_size(int *width, int *height) {
  struct winsize size;
  if (ioctl(output, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    *width = size.ws_col;
    *height = size.ws_row;
  } else {
    getmaxyx(stdscr, *height, *width);
  }
}
