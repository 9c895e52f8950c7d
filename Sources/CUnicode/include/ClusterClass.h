#pragma once
#include <stdint.h>

/// What a code point does to the boundary of a grapheme cluster (UAX 29, Grapheme_Cluster_Break,
/// Indic_Conjunct_Break and Extended_Pictographic in one).
typedef enum __attribute__((enum_extensibility(closed))) ClusterClass : uint8_t {
  ClusterClassOther,
  ClusterClassCarriageReturn,
  ClusterClassLineFeed,
  ClusterClassControl,
  ClusterClassExtend,
  /// Extends, and joins the consonant before it with the one after it.
  ClusterClassLinker,
  ClusterClassJoiner,
  ClusterClassSpacingMark,
  ClusterClassPrepend,
  /// A letter of an Indic script that a linker joins with another.
  ClusterClassConsonant,
  ClusterClassPictograph,
  ClusterClassRegionalIndicator,
  ClusterClassHangulL,
  ClusterClassHangulV,
  ClusterClassHangulT,
  ClusterClassHangulLV,
  ClusterClassHangulLVT,
} ClusterClass;
