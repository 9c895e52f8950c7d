#pragma once

#include <stdbool.h>
#include <stddef.h>

/// Has reads of a mapped file's pages that are no longer in the file give zeros, instead of ending
/// the program. Other faults go to whoever handled them before. Call it after those handlers are
/// in place; calling it again does nothing.
void mapping_guard_install(void);

/// How many pages have been given as zeros so far.
long mapping_guard_pages(void);

/// Whether a folder lies on a file system that other machines can write to, of which this one is
/// not told.
bool mapping_is_remote(const char *_Nonnull path);

/// A new file without a name, which is gone when nobody has it open any more; -1 where the system
/// has none to give.
int mapping_spool_open(void);

/// Maps a file at a place where it has room to grow, and says for how many bytes; NULL where the
/// system has no place to give. Bytes can be read as soon as they are written to the file.
const void *_Nullable mapping_spool_map(int file, size_t *_Nonnull capacity);

/// A new file without a name on a folder's file system, to be written to; -1 where that system has no
/// such files.
int mapping_output_open(const char *_Nonnull folder);

/// Gives such a file a name that no other file has; -1 where that cannot be.
int mapping_output_name(int file, const char *_Nonnull path);
