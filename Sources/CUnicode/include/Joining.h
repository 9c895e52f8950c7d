#pragma once
#include <stdbool.h>
#include <stdint.h>

/// How a letter joins with its neighbours in a script where letters do, as Arabic.
typedef struct Joining {
  bool joinsPrevious;
  bool joinsNext;
  /// A mark: what is on both sides of it joins as if it were not there.
  bool isTransparent;
} Joining;

Joining joining_of(uint32_t scalar);

/// The shapes of a letter that has a code point for each, kept for old terminals.
typedef enum __attribute__((enum_extensibility(closed))) JoiningForm : uint8_t {
  JoiningFormNone,
  JoiningFormIsolated,
  JoiningFormFinal,
  JoiningFormInitial,
  JoiningFormMedial,
} JoiningForm;

/// Which shape of which letter a code point is; `letter` is written where it is one.
JoiningForm joining_form_of(uint32_t scalar, uint32_t *_Nonnull letter);
