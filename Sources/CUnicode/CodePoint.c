#include "CodePoint.h"

#include <stdlib.h>
#include <unicode/uchar.h>

#include "private.h"

_Atomic(const CodePoint *) code_point_pages[CODE_POINT_PAGES];

/// What terminals draw before it, in a cell of its own.
static bool is_prepended(UChar32 point) {
  return u_getIntPropertyValue(point, UCHAR_GRAPHEME_CLUSTER_BREAK) == U_GCB_PREPEND;
}

/// Wide since Unicode 16, as signs of East Asian text.
static bool became_wide(UChar32 point) {
  return (point >= 0x2630 && point <= 0x2637) || (point >= 0x268A && point <= 0x268F) ||
         (point >= 0x4DC0 && point <= 0x4DFF) || (point >= 0x1D300 && point <= 0x1D356) ||
         (point >= 0x1D360 && point <= 0x1D376);
}

/// What stands for a Hangul letter that is not there.
static bool is_filler(UChar32 point) { return point == 0x3164 || point == 0xFFA0; }

static CodePointKind kind_of(UChar32 point, ClusterClass cluster) {
  switch (cluster) {
    case ClusterClassRegionalIndicator: return CodePointKindRegionalIndicator;
    case ClusterClassHangulV:
    case ClusterClassHangulT: return CodePointKindMark;
    default: break;
  }
  if (u_hasBinaryProperty(point, UCHAR_EMOJI_MODIFIER)) return CodePointKindEmojiModifier;
  bool is_ignorable = u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
  switch (u_charType(point)) {
    case U_UNASSIGNED:
      // A newer Unicode than the library's has an emoji there.
      return cluster == ClusterClassPictograph ? CodePointKindSpacing : CodePointKindForbidden;
    case U_CONTROL_CHAR:
    case U_SURROGATE:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR: return CodePointKindForbidden;
    case U_FORMAT_CHAR: return is_prepended(point) ? CodePointKindSpacing : CodePointKindFormat;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK: return is_ignorable ? CodePointKindFormat : CodePointKindMark;
    case U_COMBINING_SPACING_MARK: return CodePointKindSpacingMark;
    default: return is_filler(point) ? CodePointKindFormat : CodePointKindSpacing;
  }
}

static uint8_t width_of(UChar32 point, CodePointKind kind, UEastAsianWidth width) {
  switch (kind) {
    case CodePointKindMark:
    case CodePointKindSpacingMark: return 0;
    case CodePointKindFormat: return 0;
    case CodePointKindForbidden: return 1;
    case CodePointKindEmojiModifier:
    case CodePointKindRegionalIndicator: return 2;
    case CodePointKindSpacing: break;
  }
  bool is_wide = width == U_EA_WIDE || width == U_EA_FULLWIDTH || became_wide(point) ||
                 u_charType(point) == U_UNASSIGNED;
  return is_wide ? 2 : 1;
}

static bool is_right_to_left(UChar32 point) {
  switch (u_charDirection(point)) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
    case U_ARABIC_NUMBER:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_RIGHT_TO_LEFT_ISOLATE: return true;
    default: return false;
  }
}

static CodePoint describe(UChar32 point) {
  ClusterClass cluster = cluster_class_of(point);
  CodePointKind kind = kind_of(point, cluster);
  UEastAsianWidth width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  uint8_t columns = width_of(point, kind, width);
  bool is_east_asian = width == U_EA_WIDE || width == U_EA_FULLWIDTH || width == U_EA_HALFWIDTH;
  return (CodePoint){
      .kind = kind,
      .cluster = cluster,
      .line = line_class_of(point, is_east_asian),
      .width = columns,
      .isAmbiguous = columns == 1 && width == U_EA_AMBIGUOUS,
      .isEastAsian = is_east_asian,
      .isRightToLeft = is_right_to_left(point),
  };
}

const CodePoint *code_point_page(uint32_t number) {
  CodePoint *page = malloc(CODE_POINTS_IN_PAGE * sizeof *page);
  if (page == NULL) return NULL;
  for (int32_t place = 0; place < CODE_POINTS_IN_PAGE; place++) {
    page[place] = describe((UChar32)(number * CODE_POINTS_IN_PAGE) + place);
  }
  const CodePoint *there = NULL;
  if (atomic_compare_exchange_strong(&code_point_pages[number], &there, page)) return page;
  // Another thread was faster.
  free(page);
  return there;
}
