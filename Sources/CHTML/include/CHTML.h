#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "HTMLNode.h"

/// The elements that mean something to a reader; what gumbo names otherwise is `Other`.
typedef enum __attribute__((enum_extensibility(closed))) HTMLElement : int {
  HTMLElementOther,
  HTMLElementParagraph,
  HTMLElementLineBreak,
  HTMLElementRule,
  HTMLElementHeading1,
  HTMLElementHeading2,
  HTMLElementHeading3,
  HTMLElementHeading4,
  HTMLElementHeading5,
  HTMLElementHeading6,
  HTMLElementItalic,
  HTMLElementBold,
  HTMLElementUnderline,
  HTMLElementStrikethrough,
  HTMLElementCode,
  HTMLElementMark,
  HTMLElementSubscript,
  HTMLElementSuperscript,
  HTMLElementQuotation,
  HTMLElementAnchor,
  HTMLElementImage,
  HTMLElementInput,
  HTMLElementUnorderedList,
  HTMLElementOrderedList,
  HTMLElementItem,
  HTMLElementBlockQuote,
  HTMLElementPreformatted,
  HTMLElementTable,
  HTMLElementCaption,
  HTMLElementRow,
  HTMLElementHeaderCell,
  HTMLElementCell,
  HTMLElementSection,
  HTMLElementDivision,
} HTMLElement;

typedef enum __attribute__((enum_extensibility(closed))) HTMLEventKind : int {
  HTMLEventKindEnd,
  HTMLEventKindOpen,
  HTMLEventKindClose,
  HTMLEventKindText,
} HTMLEventKind;

/// One step of a walk through the tree; `text` lives as long as the tree.
typedef struct HTMLEvent {
  HTMLEventKind kind;
  HTMLElement element;
  const char *_Nullable text;
} HTMLEvent;

/// A parsed document and a place in it.
typedef struct HTMLTree HTMLTree;

/// Parses as the HTML standard says; to be freed with `html_free`. The cost is linear where the
/// nesting and the number of attributes are bounded, which is the caller's duty.
HTMLTree *_Nonnull html_parse(const char *_Nonnull bytes, size_t length);

/// What parsing one document may cost.
typedef struct HTMLLimits {
  size_t memory;
  /// Of the thread's own time.
  double seconds;
} HTMLLimits;

/// The same for a document that anybody may have written; NULL where it would cost more.
HTMLTree *_Nullable html_parse_within(
    const char *_Nonnull bytes, size_t length, HTMLLimits limits);

void html_free(HTMLTree *_Nonnull tree);

/// The next opening, closing or text, in document order, then `End` for ever.
HTMLEvent html_next(HTMLTree *_Nonnull tree);

/// The value of an attribute of the element that was opened last; NULL where it has none.
const char *_Nullable html_attribute(const HTMLTree *_Nonnull tree, const char *_Nonnull name);

/// How many items stand right in the element that was opened last.
ptrdiff_t html_item_count(const HTMLTree *_Nonnull tree);
