#include "LineClass.h"

#include <unicode/uchar.h>

#include "private.h"

static LineClass quotation(UChar32 point) {
  switch (u_charType(point)) {
    case U_INITIAL_PUNCTUATION: return LineClassQuotationOpening;
    case U_FINAL_PUNCTUATION: return LineClassQuotationClosing;
    default: return LineClassQuotation;
  }
}

static LineClass break_after(UChar32 point) {
  switch (point) {
    case 0x00AD: return LineClassSoftHyphen;
    case 0x2010:
    case 0x2012:
    case 0x2013: return LineClassDash;
    default: return LineClassBreakAfter;
  }
}

static LineClass complex_context(UChar32 point) {
  int8_t category = u_charType(point);
  bool is_mark = category == U_NON_SPACING_MARK || category == U_COMBINING_SPACING_MARK;
  return is_mark ? LineClassCombiningMark : LineClassComplexContext;
}

static bool is_reserved_pictograph(UChar32 point) {
  return u_charType(point) == U_UNASSIGNED &&
         u_hasBinaryProperty(point, UCHAR_EXTENDED_PICTOGRAPHIC);
}

LineClass line_class_of(UChar32 point, bool is_east_asian) {
  switch (u_getIntPropertyValue(point, UCHAR_LINE_BREAK)) {
    case U_LB_HEBREW_LETTER: return LineClassHebrewLetter;
    case U_LB_NUMERIC: return LineClassNumeric;
    case U_LB_IDEOGRAPHIC:
      return is_reserved_pictograph(point) ? LineClassReservedPictograph : LineClassIdeographic;
    case U_LB_E_BASE: return LineClassEmojiBase;
    case U_LB_E_MODIFIER: return LineClassEmojiModifier;
    case U_LB_REGIONAL_INDICATOR: return LineClassRegionalIndicator;
    case U_LB_JL: return LineClassHangulL;
    case U_LB_JV: return LineClassHangulV;
    case U_LB_JT: return LineClassHangulT;
    case U_LB_H2: return LineClassHangulLV;
    case U_LB_H3: return LineClassHangulLVT;
    case U_LB_OPEN_PUNCTUATION: return is_east_asian ? LineClassOpeningWide : LineClassOpening;
    case U_LB_CLOSE_PUNCTUATION: return LineClassClosing;
    case U_LB_CLOSE_PARENTHESIS:
      return is_east_asian ? LineClassParenthesisWide : LineClassParenthesis;
    case U_LB_QUOTATION: return quotation(point);
    case U_LB_EXCLAMATION: return LineClassExclamation;
    case U_LB_NONSTARTER:
    case U_LB_CONDITIONAL_JAPANESE_STARTER: return LineClassNonstarter;
    case U_LB_INSEPARABLE: return LineClassInseparable;
    case U_LB_INFIX_NUMERIC: return LineClassInfixSeparator;
    case U_LB_BREAK_SYMBOLS: return LineClassSymbol;
    case U_LB_PREFIX_NUMERIC: return LineClassPrefix;
    case U_LB_POSTFIX_NUMERIC: return LineClassPostfix;
    case U_LB_HYPHEN: return LineClassHyphen;
    case U_LB_BREAK_AFTER: return break_after(point);
    case U_LB_BREAK_BEFORE: return LineClassBreakBefore;
    case U_LB_BREAK_BOTH: return LineClassBreakBoth;
    case U_LB_CONTINGENT_BREAK: return LineClassContingent;
    case U_LB_GLUE: return LineClassGlue;
    case U_LB_WORD_JOINER: return LineClassWordJoiner;
    case U_LB_COMBINING_MARK: return LineClassCombiningMark;
    case U_LB_ZWJ: return LineClassJoiner;
    case U_LB_SPACE: return LineClassSpace;
    case U_LB_ZWSPACE: return LineClassZeroWidthSpace;
    case U_LB_MANDATORY_BREAK: return LineClassMandatory;
    case U_LB_CARRIAGE_RETURN: return LineClassCarriageReturn;
    case U_LB_LINE_FEED: return LineClassLineFeed;
    case U_LB_NEXT_LINE: return LineClassNextLine;
    case U_LB_COMPLEX_CONTEXT: return complex_context(point);
    default: return LineClassAlphabetic;
  }
}
