#pragma once
#include <stdbool.h>
#include <stdint.h>

/// The level of a paragraph that has the direction of its first letter; from left to right where it
/// has none.
enum { LEVEL_OF_FIRST_LETTER = 0xFE };

/// Writes the embedding level (UAX 9) of each of `count` units of UTF-16 into `levels`, and that of
/// the paragraph, which is `base` at first, into `base_level`; an odd one is from right to left.
///
/// False where there is no memory for it.
bool resolve_levels(
    const uint16_t *_Nonnull text, int32_t count, uint8_t base, uint8_t *_Nonnull levels,
    uint8_t *_Nonnull base_level);

/// The sign that is this one in a mirror, for text from right to left; itself where there is none.
uint32_t mirrored_sign(uint32_t scalar);

/// The direction that a letter gives to a paragraph that begins with it.
typedef enum __attribute__((enum_extensibility(closed))) LetterDirection : uint8_t {
  LetterDirectionNone,
  LetterDirectionFromLeft,
  LetterDirectionFromRight,
} LetterDirection;

LetterDirection letter_direction(uint32_t scalar);
