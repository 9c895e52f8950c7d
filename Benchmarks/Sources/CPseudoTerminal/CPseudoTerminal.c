#define _GNU_SOURCE

#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

pid_t pt_start(char *const arguments[], char *const environment[], uint16_t columns, uint16_t rows,
               int *terminal) {
  *terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  char name[64];
  if (*terminal < 0 || grantpt(*terminal) || unlockpt(*terminal) ||
      ptsname_r(*terminal, name, sizeof name)) {
    return -1;
  }
  ioctl(*terminal, TIOCSWINSZ, &(struct winsize){.ws_col = columns, .ws_row = rows});

  // The first terminal that the leader of a new session opens is the one it is controlled by.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, name, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO);
  pid_t process = -1;
  if (posix_spawnp(&process, arguments[0], &actions, &attributes, arguments, environment)) {
    close(*terminal);
    process = -1;
  }
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return process;
}
