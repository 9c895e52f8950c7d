#pragma once

#include <stdbool.h>
#include <stddef.h>

/// Reads comma-separated values as RFC 4180 has them, and as spreadsheets bend it.
typedef struct CSVTable CSVTable;

/// A row: its fields' bytes, one behind the other, and where each ends. Both stay where they are
/// until the table is fed again.
typedef struct CSVRowBytes {
  const unsigned char *_Nullable bytes;
  const size_t *_Nullable ends;
  size_t count;
  /// The line that the row begins on, from 1.
  size_t line;
} CSVRowBytes;

typedef enum __attribute__((enum_extensibility(closed))) CSVState : int {
  CSVStateFine,
  /// The text ended inside quotes.
  CSVStateOpenQuote,
  /// A row was larger than the limit, or than the memory.
  CSVStateTooLarge,
} CSVState;

/// NULL where there is no memory; to be closed with `csv_table_close`. No row may have more bytes
/// than the limit.
CSVTable *_Nullable csv_table_open(unsigned char delimiter, size_t limit);

void csv_table_close(CSVTable *_Nonnull table);

/// Takes the next bytes of the text; rows that were not asked for are gone.
CSVState csv_table_feed(CSVTable *_Nonnull table, const void *_Nullable bytes, size_t length);

/// Takes the end of the text.
CSVState csv_table_finish(CSVTable *_Nonnull table);

/// The next row that is complete; false where there is none.
bool csv_table_next(CSVTable *_Nonnull table, CSVRowBytes *_Nonnull row);

/// The line that the row begins on which is not complete.
size_t csv_table_line(const CSVTable *_Nonnull table);

/// How many bytes a field takes in quotes; so many are written, as far as there is room.
size_t csv_quoted(
    void *_Nullable out, size_t room, const void *_Nullable field, size_t length);
