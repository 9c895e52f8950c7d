#include "Direction.h"

#include <string.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>

bool resolve_levels(
    const uint16_t *text, int32_t count, uint8_t base, uint8_t *levels, uint8_t *base_level) {
  UErrorCode error = U_ZERO_ERROR;
  UBiDi *bidi = ubidi_openSized(count, 0, &error);
  UBiDiLevel level = base == LEVEL_OF_FIRST_LETTER ? UBIDI_DEFAULT_LTR : base;
  ubidi_setPara(bidi, (const UChar *)text, count, level, NULL, &error);
  const UBiDiLevel *resolved = ubidi_getLevels(bidi, &error);
  bool is_done = U_SUCCESS(error) && resolved != NULL;
  if (is_done) {
    memcpy(levels, resolved, (size_t)count);
    *base_level = ubidi_getParaLevel(bidi);
  }
  ubidi_close(bidi);
  return is_done;
}

uint32_t mirrored_sign(uint32_t scalar) { return (uint32_t)u_charMirror((UChar32)scalar); }

LetterDirection letter_direction(uint32_t scalar) {
  switch (u_charDirection((UChar32)scalar)) {
    case U_LEFT_TO_RIGHT: return LetterDirectionFromLeft;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC: return LetterDirectionFromRight;
    default: return LetterDirectionNone;
  }
}
