#include "Joining.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

Joining joining_of(uint32_t scalar) {
  switch (u_getIntPropertyValue((UChar32)scalar, UCHAR_JOINING_TYPE)) {
    case U_JT_DUAL_JOINING:
    case U_JT_JOIN_CAUSING: return (Joining){.joinsPrevious = true, .joinsNext = true};
    case U_JT_RIGHT_JOINING: return (Joining){.joinsPrevious = true};
    case U_JT_LEFT_JOINING: return (Joining){.joinsNext = true};
    case U_JT_TRANSPARENT: return (Joining){.isTransparent = true};
    default: return (Joining){.isTransparent = false};
  }
}

JoiningForm joining_form_of(uint32_t scalar, uint32_t *letter) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *compatible = unorm2_getNFKCInstance(&error);
  if (U_FAILURE(error)) return JoiningFormNone;
  UChar units[4];
  int32_t count =
      unorm2_getRawDecomposition(compatible, (UChar32)scalar, units, 4, &error);
  // A ligature is more than one.
  if (U_FAILURE(error) || count != 1) return JoiningFormNone;
  *letter = units[0];
  switch (u_getIntPropertyValue((UChar32)scalar, UCHAR_DECOMPOSITION_TYPE)) {
    case U_DT_ISOLATED: return JoiningFormIsolated;
    case U_DT_FINAL: return JoiningFormFinal;
    case U_DT_INITIAL: return JoiningFormInitial;
    case U_DT_MEDIAL: return JoiningFormMedial;
    default: return JoiningFormNone;
  }
}
