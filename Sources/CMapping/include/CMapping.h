#pragma once

#include <stdbool.h>

/// Has reads of a mapped file's pages that are no longer in the file give zeros, instead of ending
/// the program. Other faults go to whoever handled them before. Call it after those handlers are
/// in place; calling it again does nothing.
void mapping_guard_install(void);

/// How many pages have been given as zeros so far.
long mapping_guard_pages(void);

/// Whether a folder lies on a file system that other machines can write to, of which this one is
/// not told.
bool mapping_is_remote(const char *path);
