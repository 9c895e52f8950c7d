#include "ClusterClass.h"

#include <unicode/uchar.h>

#include "private.h"

/// Whether it is of a script whose consonants a linker joins.
static bool has_conjuncts(UChar32 point) {
  switch (ublock_getCode(point)) {
    case UBLOCK_DEVANAGARI:
    case UBLOCK_BENGALI:
    case UBLOCK_GUJARATI:
    case UBLOCK_ORIYA:
    case UBLOCK_TELUGU:
    case UBLOCK_MALAYALAM: return true;
    default: return false;
  }
}

static ClusterClass conjunct_class(UChar32 point, ClusterClass other) {
  if (!has_conjuncts(point)) return other;
  switch (u_getIntPropertyValue(point, UCHAR_INDIC_SYLLABIC_CATEGORY)) {
    case U_INSC_CONSONANT: return ClusterClassConsonant;
    case U_INSC_VIRAMA: return ClusterClassLinker;
    default: return other;
  }
}

ClusterClass cluster_class_of(UChar32 point) {
  switch (u_getIntPropertyValue(point, UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_CR: return ClusterClassCarriageReturn;
    case U_GCB_LF: return ClusterClassLineFeed;
    case U_GCB_CONTROL: return ClusterClassControl;
    case U_GCB_EXTEND: return conjunct_class(point, ClusterClassExtend);
    case U_GCB_ZWJ: return ClusterClassJoiner;
    case U_GCB_SPACING_MARK: return ClusterClassSpacingMark;
    case U_GCB_PREPEND: return ClusterClassPrepend;
    case U_GCB_REGIONAL_INDICATOR: return ClusterClassRegionalIndicator;
    case U_GCB_L: return ClusterClassHangulL;
    case U_GCB_V: return ClusterClassHangulV;
    case U_GCB_T: return ClusterClassHangulT;
    case U_GCB_LV: return ClusterClassHangulLV;
    case U_GCB_LVT: return ClusterClassHangulLVT;
    default: break;
  }
  if (u_hasBinaryProperty(point, UCHAR_EXTENDED_PICTOGRAPHIC)) return ClusterClassPictograph;
  return conjunct_class(point, ClusterClassOther);
}
