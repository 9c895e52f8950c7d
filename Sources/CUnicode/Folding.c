#include "Folding.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

static uint32_t fold_case(UChar32 point) {
  // Folding goes through the capital letter so that both forms of sigma and of s become one. The
  // dotless i has the capital I but is a letter of its own.
  if (point == 0x131) return (uint32_t)point;
  return (uint32_t)u_tolower(u_toupper(point));
}

/// Writes the canonical decomposition; gives how many code points it is, 0 where there is none.
static int32_t decompose(UChar32 point, UChar32 *parts) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *canonical = unorm2_getNFDInstance(&error);
  if (U_FAILURE(error)) return 0;
  UChar units[2 * FOLDING_CAPACITY];
  int32_t length =
      unorm2_getDecomposition(canonical, point, units, 2 * FOLDING_CAPACITY, &error);
  if (U_FAILURE(error)) return 0;
  int32_t count = 0;
  for (int32_t place = 0; place < length;) {
    if (count == FOLDING_CAPACITY) return 0;
    U16_NEXT(units, place, length, parts[count]);
    count++;
  }
  return count;
}

int32_t fold(uint32_t scalar, bool folds_case, uint32_t *_Nonnull out) {
  UChar32 parts[FOLDING_CAPACITY];
  int32_t count = decompose((UChar32)scalar, parts);
  bool is_letter_with_accents = count >= 1;
  for (int32_t i = 1; is_letter_with_accents && i < count; i++) {
    is_letter_with_accents = is_accent((uint32_t)parts[i]);
  }
  if (!is_letter_with_accents) {
    // Kana with their voicing and Hangul's syllables are letters of their own.
    parts[0] = (UChar32)scalar;
    count = 1;
  }
  for (int32_t i = 0; i < count; i++) {
    out[i] = folds_case ? fold_case(parts[i]) : (uint32_t)parts[i];
  }
  return count;
}

bool is_accent(uint32_t scalar) {
  // Below 10 are the marks that make another letter: nuktas, kana voicing, viramas.
  return u_getCombiningClass((UChar32)scalar) >= 10;
}
