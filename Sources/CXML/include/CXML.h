#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A stretch of UTF-8; `start` is NULL where there is none.
typedef struct XMLText {
  const uint8_t *_Nullable start;
  size_t count;
} XMLText;

/// An element that stands directly in the root, with those of its attributes that were asked for.
typedef struct XMLRow {
  const char *_Nonnull name;
  /// In the order of the names that were asked for; they live as long as the call.
  const XMLText *_Nonnull values;
  /// Of the tag's end, from 1.
  int line;
  int column;
} XMLRow;

/// What is wrong with a document, and where; from 1, or 0 where no place is known.
typedef struct XMLProblem {
  char message[160];
  int line;
  int column;
} XMLProblem;

/// Where a document comes from, and who takes what is in it.
typedef struct XMLReading {
  void *_Nullable context;
  /// Gives the next bytes; 0 at the end, or where it cannot go on.
  size_t (*_Nonnull read)(void *_Nullable context, uint8_t *_Nonnull buffer, size_t size);
  /// Told the root's name; false stops the reading.
  bool (*_Nonnull begin)(void *_Nullable context, const char *_Nonnull root);
  /// Given each row; false stops the reading.
  bool (*_Nonnull row)(void *_Nullable context, XMLRow row);
  /// Told of a character that XML does not allow, which was left out.
  void (*_Nonnull mended)(void *_Nullable context, XMLProblem problem);
} XMLReading;

/// Reads a document whose root holds rows, in memory that does not grow with it.
///
/// Nothing external is fetched, no entity but XML's own five is expanded, and a document type is
/// read past. False where the document is not well-formed or needs such an entity: `problem` then
/// says why. True where it was read, or where the reader stopped it.
bool xml_read_rows(
    XMLReading reading, const char *_Nonnull const *_Nullable names, size_t count,
    XMLProblem *_Nonnull problem);
