#pragma once
#include <stdint.h>

/// What a code point does where a line could end: UAX 14's Line_Break, its rule LB1 applied, with
/// classes of their own for what its other rules tell apart.
typedef enum __attribute__((enum_extensibility(closed))) LineClass : uint8_t {
  LineClassAlphabetic,
  /// Of a script without spaces: its words are in a dictionary.
  LineClassComplexContext,
  LineClassHebrewLetter,
  LineClassNumeric,
  LineClassIdeographic,
  /// Reserved for an emoji to come.
  LineClassReservedPictograph,
  LineClassEmojiBase,
  LineClassEmojiModifier,
  LineClassRegionalIndicator,
  LineClassHangulL,
  LineClassHangulV,
  LineClassHangulT,
  LineClassHangulLV,
  LineClassHangulLVT,
  LineClassOpening,
  LineClassOpeningWide,
  LineClassClosing,
  LineClassParenthesis,
  LineClassParenthesisWide,
  LineClassQuotation,
  LineClassQuotationOpening,
  LineClassQuotationClosing,
  LineClassExclamation,
  LineClassNonstarter,
  LineClassInseparable,
  LineClassInfixSeparator,
  LineClassSymbol,
  LineClassPrefix,
  LineClassPostfix,
  LineClassHyphen,
  /// Breaks after it like a hyphen, and is none.
  LineClassBreakAfter,
  /// A hyphen or dash that stands between numbers too.
  LineClassDash,
  LineClassSoftHyphen,
  LineClassBreakBefore,
  LineClassBreakBoth,
  LineClassContingent,
  LineClassGlue,
  LineClassWordJoiner,
  LineClassCombiningMark,
  LineClassJoiner,
  LineClassSpace,
  LineClassZeroWidthSpace,
  LineClassMandatory,
  LineClassCarriageReturn,
  LineClassLineFeed,
  LineClassNextLine,
} LineClass;

/// How many there are.
enum { LINE_CLASSES = LineClassNextLine + 1 };
