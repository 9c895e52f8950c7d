#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A .7z or .zip file, and a place among what is packed in it.
typedef struct PackedFile PackedFile;

/// What is packed under one name.
typedef struct PackedMember {
  /// In UTF-8; lives until the next member is asked for. NULL where it is no text.
  const char *_Nullable name;
  /// Unpacked; -1 where it is not known.
  int64_t size;
} PackedMember;

typedef enum __attribute__((enum_extensibility(closed))) PackedStep : int {
  PackedStepMember,
  PackedStepEnd,
  PackedStepFailed,
} PackedStep;

/// Whether a file that begins so is one that can be opened.
bool packed_is_begun_by(const uint8_t *_Nonnull bytes, size_t count);

/// To be closed also where it could not be opened, which the first step then says.
PackedFile *_Nonnull packed_open(const char *_Nonnull path);

void packed_close(PackedFile *_Nonnull file);

/// Goes to the next file that is packed, in the order in which they are.
PackedStep packed_next(PackedFile *_Nonnull file, PackedMember *_Nonnull member);

/// The next bytes of the member; 0 at its end, -1 where it is damaged.
ptrdiff_t packed_read(PackedFile *_Nonnull file, void *_Nonnull buffer, size_t size);

/// Why a step or a reading failed.
const char *_Nonnull packed_error(const PackedFile *_Nonnull file);
