#include "Words.h"

#include <stdatomic.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

/// One that nobody uses just now: to make it takes longer than to use it.
static _Atomic(UBreakIterator *) parked;

static UBreakIterator *take(void) {
  UBreakIterator *there = atomic_exchange(&parked, NULL);
  if (there != NULL) return there;
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *made = ubrk_open(UBRK_LINE, "", NULL, 0, &error);
  return U_FAILURE(error) ? NULL : made;
}

static void park(UBreakIterator *lines) {
  UBreakIterator *other = atomic_exchange(&parked, lines);
  if (other != NULL) ubrk_close(other);
}

bool mark_word_ends(const char *text, int32_t count, bool *ends) {
  memset(ends, 0, (size_t)count);
  UBreakIterator *lines = take();
  if (lines == NULL) return false;
  UErrorCode error = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text, count, &error);
  ubrk_setUText(lines, &view, &error);
  if (U_SUCCESS(error)) {
    for (int32_t end = ubrk_next(lines); end != UBRK_DONE; end = ubrk_next(lines)) {
      if (end < count) ends[end] = true;
    }
  }
  ubrk_setText(lines, NULL, 0, &error);
  utext_close(&view);
  park(lines);
  return U_SUCCESS(error);
}
