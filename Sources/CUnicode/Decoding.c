#include "Decoding.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>

enum { pivot_capacity = 1024 };

struct Decoder {
  UConverter *from;
  UConverter *to;
  UChar pivot[pivot_capacity];
  UChar *pivot_source;
  UChar *pivot_target;
  /// Where the bytes of this step begin, and how many there were before them.
  const char *step_start;
  size_t before;
  size_t replaced;
  size_t first_replaced;
  bool is_ended;
};

static void replace(
    const void *context, UConverterToUnicodeArgs *arguments, const char *bytes, int32_t count,
    UConverterCallbackReason reason, UErrorCode *error) {
  if (reason > UCNV_IRREGULAR) return;
  // ICU asks for a pointer to what it may not change.
  Decoder *decoder = (Decoder *)(uintptr_t)context;
  if (decoder->replaced == 0) {
    const size_t end = decoder->before + (size_t)(arguments->source - decoder->step_start);
    decoder->first_replaced = end >= (size_t)count ? end - (size_t)count : 0;
  }
  decoder->replaced += (size_t)count;
  *error = U_ZERO_ERROR;
  const UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, error);
}

Decoder *decoder_open(const char *name) {
  UErrorCode error = U_ZERO_ERROR;
  Decoder *decoder = calloc(1, sizeof(Decoder));
  if (!decoder) abort();
  decoder->pivot_source = decoder->pivot_target = decoder->pivot;
  // An empty name would be the locale's.
  if (*name) decoder->from = ucnv_open(name, &error);
  decoder->to = ucnv_open("UTF-8", &error);
  if (decoder->from) ucnv_setToUCallBack(decoder->from, replace, decoder, NULL, NULL, &error);
  if (decoder->from && decoder->to && U_SUCCESS(error)) return decoder;
  decoder_close(decoder);
  return NULL;
}

void decoder_close(Decoder *decoder) {
  if (decoder->from) ucnv_close(decoder->from);
  if (decoder->to) ucnv_close(decoder->to);
  free(decoder);
}

DecodedStep decoder_step(
    Decoder *decoder, const void *bytes, size_t count, bool is_last, void *out, size_t room) {
  static const char nothing = 0;
  const char *source = bytes ? bytes : &nothing;
  const char *start = source;
  char *target = out;
  UErrorCode error = U_ZERO_ERROR;
  decoder->step_start = source;
  if (!decoder->is_ended) {
    ucnv_convertEx(
        decoder->to, decoder->from, &target, (char *)out + room, &source, source + count,
        decoder->pivot, &decoder->pivot_source, &decoder->pivot_target,
        decoder->pivot + pivot_capacity, false, is_last, &error);
  }
  const bool is_full = error == U_BUFFER_OVERFLOW_ERROR;
  if (is_last && !is_full) decoder->is_ended = true;
  decoder->before += (size_t)(source - start);
  return (DecodedStep){(size_t)(source - start), (size_t)(target - (char *)out), is_full};
}

size_t decoder_replaced(const Decoder *decoder) { return decoder->replaced; }

size_t decoder_first_replaced(const Decoder *decoder) { return decoder->first_replaced; }

int32_t encoding_guess(const void *bytes, size_t count, char *name) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t sureness = 0;
  UCharsetDetector *detector = ucsdet_open(&error);
  ucsdet_setText(detector, bytes, (int32_t)(count < INT32_MAX ? count : INT32_MAX), &error);
  const UCharsetMatch *match = ucsdet_detect(detector, &error);
  if (U_SUCCESS(error) && match) {
    const char *found = ucsdet_getName(match, &error);
    sureness = ucsdet_getConfidence(match, &error);
    if (U_FAILURE(error) || strlen(found) >= ENCODING_NAME_CAPACITY) {
      sureness = 0;
    } else {
      strcpy(name, found);
    }
  }
  if (detector) ucsdet_close(detector);
  return sureness;
}
