#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef struct HTMLTree HTMLTree;

/// An element or a text of a parsed document; lives as long as its tree.
typedef struct GumboInternalNode HTMLNode;

/// A stretch of what was parsed.
typedef struct HTMLRange {
  size_t start;
  size_t end;
} HTMLRange;

/// The `html` element.
const HTMLNode *_Nonnull html_root(const HTMLTree *_Nonnull tree);

const HTMLNode *_Nullable html_parent(const HTMLNode *_Nonnull node);
const HTMLNode *_Nullable html_first_child(const HTMLNode *_Nonnull node);
const HTMLNode *_Nullable html_next_sibling(const HTMLNode *_Nonnull node);

/// The element's name in small letters, empty where HTML has none of that name; NULL for a text.
const char *_Nullable html_name(const HTMLNode *_Nonnull node);

/// The value of an element's attribute; NULL where it has none, or is none.
const char *_Nullable html_node_attribute(
    const HTMLNode *_Nonnull node, const char *_Nonnull name);

/// A text's characters; NULL for an element or a comment.
const char *_Nullable html_text(const HTMLNode *_Nonnull node);

/// Where in what was parsed an attribute's value stands, without quotation
/// marks; nothing where the element has none.
HTMLRange html_attribute_range(
    const HTMLTree *_Nonnull tree, const HTMLNode *_Nonnull node, const char *_Nonnull name);

/// Where in what was parsed a node begins.
size_t html_offset(const HTMLNode *_Nonnull node);

/// Where an element's content, or a text, stands in what was parsed; nothing for an element that
/// is not there.
HTMLRange html_content(const HTMLTree *_Nonnull tree, const HTMLNode *_Nonnull node);
