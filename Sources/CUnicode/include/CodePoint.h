#pragma once
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ClusterClass.h"
#include "LineClass.h"

/// What a code point does to the room a text takes.
typedef enum __attribute__((enum_extensibility(closed))) CodePointKind : uint8_t {
  /// Takes columns of its own.
  CodePointKindSpacing,
  /// Takes no columns: sits on or joins the code point before it.
  CodePointKindMark,
  /// Belongs to the letter before it, and takes a column behind that.
  CodePointKindSpacingMark,
  /// Takes columns of its own, and none where it colours an emoji.
  CodePointKindEmojiModifier,
  /// Half of a flag.
  CodePointKindRegionalIndicator,
  /// Invisible: only steers joining, direction, breaking or the choice of a picture.
  CodePointKindFormat,
  /// Must never reach a terminal: a control, a separator of lines, or unassigned.
  CodePointKindForbidden,
} CodePointKind;

/// What Unicode says of a code point, as far as drawing needs it.
typedef struct CodePoint {
  CodePointKind kind;
  ClusterClass cluster;
  LineClass line;
  /// Columns where it stands alone: 0 to 2.
  uint8_t width;
  /// As wide as an ideograph in terminals of East Asia, and narrow elsewhere.
  bool isAmbiguous;
  /// Wide or narrow as East Asian text has it, or half of that.
  bool isEastAsian;
  /// Written from right to left, or able to turn what is around it.
  bool isRightToLeft;
} CodePoint;

/// The code points of a page, which is filled when one of them is first asked for.
enum { CODE_POINTS_IN_PAGE = 128, CODE_POINT_PAGES = 0x110000 / CODE_POINTS_IN_PAGE };
extern _Atomic(const CodePoint *_Nullable) code_point_pages[CODE_POINT_PAGES];

/// Fills a page; nil where there is no memory for it.
const CodePoint *_Nullable code_point_page(uint32_t page);

/// What Unicode says of one; `scalar` is below 0x110000.
static inline CodePoint code_point(uint32_t scalar) {
  uint32_t number = scalar / CODE_POINTS_IN_PAGE;
  const CodePoint *_Nullable page =
      atomic_load_explicit(&code_point_pages[number], memory_order_acquire);
  if (page == NULL) page = code_point_page(number);
  if (page == NULL) return (CodePoint){.kind = CodePointKindForbidden, .width = 1};
  return page[scalar % CODE_POINTS_IN_PAGE];
}
