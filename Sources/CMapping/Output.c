#define _GNU_SOURCE
#include "CMapping.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int mapping_output_open(const char *folder) {
  return open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
}

int mapping_output_name(int file, const char *path) {
  char place[32];
  snprintf(place, sizeof place, "/proc/self/fd/%d", file);
  return linkat(AT_FDCWD, place, AT_FDCWD, path, AT_SYMLINK_FOLLOW);
}
