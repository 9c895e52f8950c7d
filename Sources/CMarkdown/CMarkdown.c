#include "CMarkdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <pthread.h>
#include <stdlib.h>

// cmark-gfm keeps its extensions' special characters in tables that every parse changes.
static pthread_mutex_t one_parse = PTHREAD_MUTEX_INITIALIZER;

static const char *const extensions[] = {"table", "strikethrough", "tasklist"};

static void attach(cmark_parser *parser, const char *name) {
  cmark_syntax_extension *extension = cmark_find_syntax_extension(name);
  if (extension) cmark_parser_attach_syntax_extension(parser, extension);
}

char *markdown_html(const char *bytes, size_t length, bool finds_links) {
  pthread_mutex_lock(&one_parse);
  cmark_gfm_core_extensions_ensure_registered();
  const int options = CMARK_OPT_DEFAULT | CMARK_OPT_UNSAFE;
  cmark_parser *parser = cmark_parser_new(options);
  for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++) attach(parser, extensions[i]);
  if (finds_links) attach(parser, "autolink");
  cmark_parser_feed(parser, bytes, length);
  cmark_node *root = cmark_parser_finish(parser);
  char *html = root
      ? cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser))
      : NULL;
  if (root) cmark_node_free(root);
  cmark_parser_free(parser);
  pthread_mutex_unlock(&one_parse);
  return html;
}

void markdown_free(char *html) { free(html); }
