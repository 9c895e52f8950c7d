#include "CHTML.h"

#include <stdlib.h>

#include "Tree.h"

static HTMLElement element_of(GumboTag tag) {
  switch (tag) {
  case GUMBO_TAG_P: return HTMLElementParagraph;
  case GUMBO_TAG_BR: return HTMLElementLineBreak;
  case GUMBO_TAG_HR: return HTMLElementRule;
  case GUMBO_TAG_H1: return HTMLElementHeading1;
  case GUMBO_TAG_H2: return HTMLElementHeading2;
  case GUMBO_TAG_H3: return HTMLElementHeading3;
  case GUMBO_TAG_H4: return HTMLElementHeading4;
  case GUMBO_TAG_H5: return HTMLElementHeading5;
  case GUMBO_TAG_H6: return HTMLElementHeading6;
  case GUMBO_TAG_I: return HTMLElementItalic;
  case GUMBO_TAG_B: return HTMLElementBold;
  case GUMBO_TAG_U: return HTMLElementUnderline;
  case GUMBO_TAG_S: return HTMLElementStrikethrough;
  case GUMBO_TAG_CODE: return HTMLElementCode;
  case GUMBO_TAG_MARK: return HTMLElementMark;
  case GUMBO_TAG_SUB: return HTMLElementSubscript;
  case GUMBO_TAG_SUP: return HTMLElementSuperscript;
  case GUMBO_TAG_Q: return HTMLElementQuotation;
  case GUMBO_TAG_A: return HTMLElementAnchor;
  case GUMBO_TAG_IMG: return HTMLElementImage;
  case GUMBO_TAG_INPUT: return HTMLElementInput;
  case GUMBO_TAG_UL: return HTMLElementUnorderedList;
  case GUMBO_TAG_OL: return HTMLElementOrderedList;
  case GUMBO_TAG_LI: return HTMLElementItem;
  case GUMBO_TAG_BLOCKQUOTE: return HTMLElementBlockQuote;
  case GUMBO_TAG_PRE: return HTMLElementPreformatted;
  case GUMBO_TAG_TABLE: return HTMLElementTable;
  case GUMBO_TAG_CAPTION: return HTMLElementCaption;
  case GUMBO_TAG_TR: return HTMLElementRow;
  case GUMBO_TAG_TH: return HTMLElementHeaderCell;
  case GUMBO_TAG_TD: return HTMLElementCell;
  case GUMBO_TAG_SECTION: return HTMLElementSection;
  case GUMBO_TAG_DIV: return HTMLElementDivision;
  default: return HTMLElementOther;
  }
}

static HTMLTree *tree_make(void) {
  HTMLTree *tree = calloc(1, sizeof(HTMLTree));
  if (!tree) abort();
  tree->arena = arena_make();
  return tree;
}

static void parse(HTMLTree *tree, const char *bytes, size_t length) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = arena_take;
  options.deallocator = arena_give_back;
  options.userdata = tree->arena;
  options.max_errors = 0;
  const GumboOutput *output = gumbo_parse_with_options(&options, bytes, length);
  tree->bytes = bytes;
  tree->length = length;
  tree->root = tree->node = output->root;
  tree->is_done = !tree->root;
}

HTMLTree *html_parse(const char *bytes, size_t length) {
  HTMLTree *tree = tree_make();
  parse(tree, bytes, length);
  return tree;
}

HTMLTree *html_parse_within(const char *bytes, size_t length, HTMLLimits limits) {
  HTMLTree *const tree = tree_make();
  jmp_buf exit;
  // Nothing of gumbo's lies outside the arena, so that it can be left where it is.
  if (setjmp(exit) != 0) {
    html_free(tree);
    return NULL;
  }
  arena_limit(tree->arena, limits.memory, limits.seconds, &exit);
  parse(tree, bytes, length);
  arena_unlimit(tree->arena);
  return tree;
}

void html_free(HTMLTree *tree) {
  arena_free(tree->arena);
  free(tree);
}

static const GumboVector *children(const GumboNode *node) {
  const bool has = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
  return has ? &node->v.element.children : &kGumboEmptyVector;
}

/// Where the walk goes from a node that has been opened, or left.
static void advance(HTMLTree *tree) {
  const GumboNode *node = tree->node;
  if (!tree->is_leaving && children(node)->length > 0) {
    tree->node = children(node)->data[0];
    return;
  }
  const bool is_element = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
  if (is_element && !tree->is_leaving) {
    tree->is_leaving = true;
    return;
  }
  if (node == tree->root) {
    tree->is_done = true;
    return;
  }
  const GumboVector *siblings = children(node->parent);
  const size_t next = node->index_within_parent + 1;
  tree->is_leaving = next >= siblings->length;
  tree->node = tree->is_leaving ? node->parent : siblings->data[next];
}

HTMLEvent html_next(HTMLTree *tree) {
  static const HTMLEvent end = {HTMLEventKindEnd, HTMLElementOther, NULL};
  HTMLEvent event = end;
  while (!tree->is_done && event.kind == HTMLEventKindEnd) {
    const GumboNode *node = tree->node;
    switch (node->type) {
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
      event.kind = tree->is_leaving ? HTMLEventKindClose : HTMLEventKindOpen;
      event.element = element_of(node->v.element.tag);
      break;
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
      event.kind = HTMLEventKindText;
      event.text = node->v.text.text;
      break;
    default:
      break;
    }
    if (event.kind == HTMLEventKindOpen) tree->opened = node;
    advance(tree);
  }
  return event;
}

const char *html_attribute(const HTMLTree *tree, const char *name) {
  if (!tree->opened) return NULL;
  const GumboAttribute *attribute =
      gumbo_get_attribute(&tree->opened->v.element.attributes, name);
  return attribute ? attribute->value : NULL;
}

ptrdiff_t html_item_count(const HTMLTree *tree) {
  if (!tree->opened) return 0;
  const GumboVector *nodes = children(tree->opened);
  ptrdiff_t count = 0;
  for (unsigned i = 0; i < nodes->length; i++) {
    const GumboNode *node = nodes->data[i];
    if (node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == GUMBO_TAG_LI) count++;
  }
  return count;
}
