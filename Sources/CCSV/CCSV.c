#include "CCSV.h"

#include <csv.h>
#include <string.h>

typedef struct RowPlace {
  size_t first_byte;
  size_t first_end;
  size_t count;
  size_t line;
} RowPlace;

/// Memory that grows; `size` and `room` count elements.
typedef struct Memory {
  void *start;
  size_t size;
  size_t room;
} Memory;

struct CSVTable {
  struct csv_parser parser;
  size_t limit;
  Memory bytes;
  Memory ends;
  Memory rows;
  /// The row that is handed over next.
  size_t next;
  /// The row that is not complete.
  RowPlace open;
  size_t line;
  bool is_after_return;
  bool is_too_large;
};

static const size_t block = 1 << 12;
static const size_t field_limit = (size_t)1 << 28;

/// libcsv's own buffer holds one field; a quote that is never closed must not take all memory.
static void *limited_realloc(void *memory, size_t size) {
  return size > field_limit ? NULL : realloc(memory, size);
}

static bool reserve(Memory *memory, size_t more, size_t element) {
  if (memory->room - memory->size >= more) return true;
  const size_t room = (memory->room + more) * 2;
  void *larger = realloc(memory->start, room * element);
  if (!larger) return false;
  memory->start = larger;
  memory->room = room;
  return true;
}

static size_t newlines(const unsigned char *bytes, size_t length) {
  size_t count = 0;
  for (size_t i = 0; i < length; i++) {
    if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == length || bytes[i + 1] != '\n'))) count++;
  }
  return count;
}

static void take_field(void *field, size_t length, void *context) {
  CSVTable *table = context;
  if (table->open.count == 0) table->open.line = table->line;
  table->is_after_return = false;
  table->line += newlines(field, length);
  const size_t taken = table->bytes.size - table->open.first_byte;
  if (table->is_too_large || length > table->limit - taken ||
      !reserve(&table->bytes, length, 1) || !reserve(&table->ends, 1, sizeof(size_t))) {
    table->is_too_large = true;
    return;
  }
  if (length) memcpy((unsigned char *)table->bytes.start + table->bytes.size, field, length);
  table->bytes.size += length;
  table->open.count++;
  const size_t end = table->bytes.size - table->open.first_byte;
  ((size_t *)table->ends.start)[table->ends.size++] = end;
}

static void end_row(int terminator, void *context) {
  CSVTable *table = context;
  if (terminator == '\r' || (terminator == '\n' && !table->is_after_return)) table->line++;
  table->is_after_return = terminator == '\r';
  if (table->open.count == 0) return;
  if (!reserve(&table->rows, 1, sizeof(RowPlace))) {
    table->is_too_large = true;
    return;
  }
  ((RowPlace *)table->rows.start)[table->rows.size++] = table->open;
  table->open =
      (RowPlace){.first_byte = table->bytes.size, .first_end = table->ends.size, .line = table->line};
}

CSVTable *csv_table_open(unsigned char delimiter, size_t limit) {
  CSVTable *table = calloc(1, sizeof *table);
  if (!table) return NULL;
  if (csv_init(&table->parser, CSV_REPALL_NL)) {
    free(table);
    return NULL;
  }
  csv_set_delim(&table->parser, delimiter);
  csv_set_blk_size(&table->parser, block);
  csv_set_realloc_func(&table->parser, limited_realloc);
  table->limit = limit < field_limit ? limit : field_limit;
  table->line = 1;
  table->open.line = 1;
  return table;
}

void csv_table_close(CSVTable *table) {
  csv_free(&table->parser);
  free(table->bytes.start);
  free(table->ends.start);
  free(table->rows.start);
  free(table);
}

/// Lets go of the rows that are complete.
static void compact(CSVTable *table) {
  unsigned char *bytes = table->bytes.start;
  size_t *ends = table->ends.start;
  table->bytes.size -= table->open.first_byte;
  if (table->bytes.size) memmove(bytes, bytes + table->open.first_byte, table->bytes.size);
  table->ends.size -= table->open.first_end;
  if (table->ends.size) {
    memmove(ends, ends + table->open.first_end, table->ends.size * sizeof *ends);
  }
  table->open.first_byte = 0;
  table->open.first_end = 0;
  table->rows.size = 0;
  table->next = 0;
}

CSVState csv_table_feed(CSVTable *table, const void *bytes, size_t length) {
  compact(table);
  const size_t taken = csv_parse(&table->parser, bytes, length, take_field, end_row, table);
  // The open field is libcsv's until it ends.
  const size_t open = table->bytes.size - table->open.first_byte + table->parser.entry_pos;
  if (taken < length || open > table->limit) table->is_too_large = true;
  return table->is_too_large ? CSVStateTooLarge : CSVStateFine;
}

CSVState csv_table_finish(CSVTable *table) {
  compact(table);
  // Only here, strictness means what it has to: a quote that is still open.
  csv_set_opts(&table->parser, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI);
  const int failed = csv_fini(&table->parser, take_field, end_row, table);
  if (table->is_too_large) return CSVStateTooLarge;
  return failed ? CSVStateOpenQuote : CSVStateFine;
}

bool csv_table_next(CSVTable *table, CSVRowBytes *row) {
  if (table->next == table->rows.size) return false;
  const RowPlace place = ((const RowPlace *)table->rows.start)[table->next++];
  *row = (CSVRowBytes){
      .bytes = (const unsigned char *)table->bytes.start + place.first_byte,
      .ends = (const size_t *)table->ends.start + place.first_end,
      .count = place.count,
      .line = place.line};
  return true;
}

size_t csv_table_line(const CSVTable *table) { return table->open.line; }

size_t csv_quoted(void *out, size_t room, const void *field, size_t length) {
  return csv_write(out, room, field, length);
}
