#include "HTMLNode.h"

#include <gumbo.h>

#include "Tree.h"

static bool is_element(const GumboNode *node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

static const GumboNode *child(const GumboNode *node, size_t place) {
  if (!is_element(node) || place >= node->v.element.children.length) return NULL;
  return node->v.element.children.data[place];
}

const HTMLNode *html_parent(const HTMLNode *node) {
  return node->parent && is_element(node->parent) ? node->parent : NULL;
}

const HTMLNode *html_first_child(const HTMLNode *node) { return child(node, 0); }

const HTMLNode *html_next_sibling(const HTMLNode *node) {
  return node->parent ? child(node->parent, node->index_within_parent + 1) : NULL;
}

const char *html_name(const HTMLNode *node) {
  return is_element(node) ? gumbo_normalized_tagname(node->v.element.tag) : NULL;
}

const char *html_node_attribute(const HTMLNode *node, const char *name) {
  if (!is_element(node)) return NULL;
  const GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);
  return attribute ? attribute->value : NULL;
}

const char *html_text(const HTMLNode *node) {
  switch (node->type) {
  case GUMBO_NODE_TEXT:
  case GUMBO_NODE_WHITESPACE:
  case GUMBO_NODE_CDATA: return node->v.text.text;
  default: return NULL;
  }
}

size_t html_offset(const HTMLNode *node) {
  return is_element(node) ? node->v.element.start_pos.offset : node->v.text.start_pos.offset;
}

static HTMLRange checked(const HTMLTree *tree, size_t start, size_t end) {
  const bool is_there = start <= end && end <= tree->length;
  return is_there ? (HTMLRange){start, end} : (HTMLRange){0, 0};
}

HTMLRange html_content(const HTMLTree *tree, const HTMLNode *node) {
  if (!is_element(node)) {
    const GumboText *text = &node->v.text;
    const size_t start = text->start_pos.offset;
    return checked(tree, start, start + text->original_text.length);
  }
  const GumboElement *element = &node->v.element;
  if (element->original_tag.length == 0) return (HTMLRange){0, 0};
  return checked(
      tree, element->start_pos.offset + element->original_tag.length, element->end_pos.offset);
}

HTMLRange html_attribute_range(const HTMLTree *tree, const HTMLNode *node, const char *name) {
  if (!is_element(node)) return (HTMLRange){0, 0};
  const GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);
  if (!attribute || !attribute->original_value.data) return (HTMLRange){0, 0};
  const GumboStringPiece value = attribute->original_value;
  const bool is_quoted =
      value.length >= 2 && (value.data[0] == '"' || value.data[0] == '\'');
  const size_t start = (size_t)(value.data - tree->bytes) + (is_quoted ? 1 : 0);
  return checked(tree, start, start + value.length - (is_quoted ? 2 : 0));
}

const HTMLNode *html_root(const HTMLTree *tree) { return tree->root; }
