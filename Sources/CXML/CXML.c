#include "CXML.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  /// The parser asks for a few thousand bytes at a time.
  BUFFER_SIZE = 1 << 18,
  /// How much may stand before the root: what a document type declares is kept in memory.
  MOST_BEFORE_ROOT = 1 << 20,
};

typedef struct State {
  XMLReading reading;
  xmlParserCtxtPtr parser;
  XMLProblem *problem;
  /// The names that were asked for, as the parser's dictionary has them: equal names are one pointer.
  const xmlChar **names;
  size_t count;
  XMLText *values;
  uint8_t *buffer;
  size_t start;
  size_t end;
  size_t bytes_before_root;
  int depth;
  /// All bytes have been handed out.
  bool is_at_end;
  /// Nothing more is handed over, and no more bytes are asked for.
  bool is_over;
  bool has_failed;
} State;

static XMLProblem problem_of(const char *message, int line, int column) {
  XMLProblem problem = {.line = line, .column = column};
  strncpy(problem.message, message, sizeof(problem.message) - 1);
  // Some messages go on with the bytes around the place.
  problem.message[strcspn(problem.message, "\r\n")] = 0;
  return problem;
}

static void fail(State *state, XMLProblem problem) {
  if (state->is_over) return;
  state->is_over = state->has_failed = true;
  *state->problem = problem;
}

static void fail_here(State *state, const char *message) {
  fail(state, problem_of(message, state->parser->input ? state->parser->input->line : 0,
                         state->parser->input ? state->parser->input->col : 0));
}

static int on_read(void *context, char *buffer, int size) {
  State *state = context;
  if (state->is_over || size <= 0) return 0;
  if (state->start == state->end) {
    if (state->depth == 0 && state->bytes_before_root > MOST_BEFORE_ROOT) {
      fail_here(state, "no element begins in the first megabyte");
      return 0;
    }
    state->start = 0;
    state->end = state->reading.read(state->reading.context, state->buffer, BUFFER_SIZE);
    state->is_at_end = state->end == 0;
    if (state->depth == 0) state->bytes_before_root += state->end;
  }
  const size_t held = state->end - state->start;
  const size_t count = held < (size_t)size ? held : (size_t)size;
  memcpy(buffer, state->buffer + state->start, count);
  state->start += count;
  return (int)count;
}

static int on_close(void *context) {
  (void)context;
  return 0;
}

/// Attributes come five pointers each: name, prefix, namespace, the value's start and its end;
/// those that a document type adds are the last ones.
static void take_values(State *state, int count, const xmlChar **attributes) {
  memset(state->values, 0, state->count * sizeof(XMLText));
  // They mostly come in the order in which they are asked for.
  size_t next = 0;
  for (int i = 0; i < count; i++, attributes += 5) {
    if (attributes[1]) continue;
    for (size_t tried = 0; tried < state->count; tried++) {
      const size_t place = next;
      next = next + 1 < state->count ? next + 1 : 0;
      if (state->names[place] != attributes[0]) continue;
      state->values[place].start = attributes[3];
      state->values[place].count = (size_t)(attributes[4] - attributes[3]);
      break;
    }
  }
}

static void on_start(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
    const xmlChar **spaces, int count, int defaulted, const xmlChar **attributes) {
  (void)prefix, (void)uri, (void)namespaces, (void)spaces;
  State *state = context;
  state->depth++;
  // A tag without its end is an error that is told of next, and its name may be cut.
  const xmlChar *end = state->parser->input->cur;
  if (state->is_over || (end[0] != '>' && (end[0] != '/' || end[1] != '>'))) return;
  if (state->depth == 1) {
    state->is_over = !state->reading.begin(state->reading.context, (const char *)name);
  } else if (state->depth == 2) {
    take_values(state, count - defaulted, attributes);
    const XMLRow row = {(const char *)name, state->values, state->parser->input->line,
                        state->parser->input->col};
    state->is_over = !state->reading.row(state->reading.context, row);
  }
}

static void on_end(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)name, (void)prefix, (void)uri;
  ((State *)context)->depth--;
}

/// Asked for entities that are not XML's own; in a document type, which is read past, too.
static xmlEntityPtr on_entity(void *context, const xmlChar *name) {
  State *state = context;
  if (state->parser->inSubset) return NULL;
  char message[sizeof(state->problem->message)];
  snprintf(message, sizeof(message), "its text needs the entity &%.60s; which is not expanded",
           (const char *)name);
  fail_here(state, message);
  return NULL;
}

/// Whether an error is of a character that was named by its number: the parser leaves it out and
/// goes on in the same encoding.
static bool is_of_reference(xmlErrorPtr error) {
  return error->code == XML_ERR_INVALID_CHAR && error->message &&
         strncmp(error->message, "xmlParseCharRef:", 16) == 0;
}

/// Whether an error comes of the document's end in the midst of it: of its last character at most
/// the beginning is left.
static bool is_cut(const State *state, xmlErrorPtr error) {
  const xmlParserInputPtr input = state->parser->input;
  if (!state->is_at_end || state->depth == 0 || !input || input->end - input->cur > 3) return false;
  // A wrong tag that is whole is no end.
  return error->code != XML_ERR_TAG_NAME_MISMATCH || input->end[-1] != '>';
}

static void on_error(void *context, xmlErrorPtr error) {
  State *state = context;
  if (state->is_over || error->level != XML_ERR_FATAL) return;
  if (error->code == XML_ERR_UNDECLARED_ENTITY && state->parser->inSubset) return;
  const char *message = is_cut(state, error) ? "it ends too early"
                        : error->message     ? error->message
                                             : "it is not well-formed";
  XMLProblem problem = problem_of(message, error->line, error->int2);
  if (!is_of_reference(error)) return fail(state, problem);
  snprintf(problem.message, sizeof(problem.message),
           "the character &#%d; is not allowed in XML; it was left out", error->int1);
  state->reading.mended(state->reading.context, problem);
}

static void keep_silent(void *context, const char *message, ...) { (void)context, (void)message; }

static xmlSAXHandler handler(void) {
  return (xmlSAXHandler){
      .initialized = XML_SAX2_MAGIC,
      .startElementNs = on_start,
      .endElementNs = on_end,
      .getEntity = on_entity,
      .serror = on_error,
  };
}

static void parse(State *state, const char *const *names) {
  xmlSAXHandler sax = handler();
  state->parser = xmlCreateIOParserCtxt(
      &sax, state, on_read, on_close, state, XML_CHAR_ENCODING_NONE);
  if (!state->parser) abort();
  // Without NOENT an ampersand stays escaped; `on_entity` knows no entity that could be expanded.
  // RECOVER is for characters that are not allowed: any other error ends the reading.
  xmlCtxtUseOptions(state->parser, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_RECOVER);
  for (size_t i = 0; i < state->count; i++) {
    state->names[i] = xmlDictLookup(state->parser->dict, BAD_CAST names[i], -1);
  }
  xmlParseDocument(state->parser);
  // What a document type declares is kept in a document of its own.
  xmlFreeDoc(state->parser->myDoc);
  xmlFreeParserCtxt(state->parser);
}

bool xml_read_rows(
    XMLReading reading, const char *const *names, size_t count, XMLProblem *problem) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, xmlInitParser);
  State state = {
      .reading = reading,
      .problem = problem,
      .names = calloc(count, sizeof(xmlChar *)),
      .count = count,
      .values = calloc(count, sizeof(XMLText)),
      .buffer = malloc(BUFFER_SIZE),
  };
  if (!state.names || !state.values || !state.buffer) abort();
  // These are the thread's; they hear of what the parser cannot be told of.
  xmlSetGenericErrorFunc(NULL, keep_silent);
  xmlSetStructuredErrorFunc(&state, on_error);
  parse(&state, names);
  xmlSetStructuredErrorFunc(NULL, NULL);
  free(state.names);
  free(state.values);
  free(state.buffer);
  return !state.has_failed;
}
