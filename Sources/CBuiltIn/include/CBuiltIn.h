#pragma once
#include <stddef.h>

/// A file that is part of the program; its bytes live as long as the program.
typedef struct BuiltInFile {
  /// From the top of the repository.
  const char *path;
  const unsigned char *bytes;
  size_t size;
} BuiltInFile;

/// How many themes are built in.
size_t built_in_theme_count(void);

/// The theme at a place below the count, in the order that a reader steps through them.
BuiltInFile built_in_theme(size_t index);

/// The archive that is shown where none is named.
BuiltInFile built_in_sample(void);

/// The specialties that are known by name.
BuiltInFile built_in_specialties(void);
