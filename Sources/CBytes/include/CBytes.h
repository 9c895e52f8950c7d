#pragma once
// Byte scans that walks over JSON and texts spend their time in. Header-only, so that they are
// inlined into Swift.

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

/// The first byte in [p, end) that ends a plain run of a JSON string: a quote, a backslash or a
/// control character below 0x20; `end` where there is none.
static inline const uint8_t *_Nonnull bytes_plain_run_end(
    const uint8_t *_Nonnull p, const uint8_t *_Nonnull end) {
#if defined(__SSE2__)
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i backslash = _mm_set1_epi8('\\');
  const __m128i last_control = _mm_set1_epi8(0x1f);
  while (end - p >= 16) {
    const __m128i v = _mm_loadu_si128((const __m128i *)p);
    const __m128i hit = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(v, quote), _mm_cmpeq_epi8(v, backslash)),
        _mm_cmpeq_epi8(_mm_min_epu8(v, last_control), v));
    const int mask = _mm_movemask_epi8(hit);
    if (mask != 0) return p + __builtin_ctz((unsigned)mask);
    p += 16;
  }
#elif defined(__ARM_NEON)
  while (end - p >= 16) {
    const uint8x16_t v = vld1q_u8(p);
    const uint8x16_t hit = vorrq_u8(
        vorrq_u8(vceqq_u8(v, vdupq_n_u8('"')), vceqq_u8(v, vdupq_n_u8('\\'))),
        vcltq_u8(v, vdupq_n_u8(0x20)));
    if (vmaxvq_u8(hit) != 0) break;
    p += 16;
  }
#endif
  while (p < end && *p != '"' && *p != '\\' && *p >= 0x20) p++;
  return p;
}

/// Whether all bytes in [p, end) are below 0x80.
static inline bool bytes_are_ascii(const uint8_t *_Nonnull p, const uint8_t *_Nonnull end) {
  uint8_t all = 0;
#if defined(__SSE2__)
  __m128i wide = _mm_setzero_si128();
  for (; end - p >= 16; p += 16) wide = _mm_or_si128(wide, _mm_loadu_si128((const __m128i *)p));
  if (_mm_movemask_epi8(wide) != 0) return false;
#endif
  for (; p < end; p++) all |= *p;
  return all < 0x80;
}

static inline bool bytes_is_word_byte(uint8_t byte) {
  return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

/// Whether the UTF-8 sequence at p, of a lead byte of 0x80 or more, may be a letter that search
/// takes for another one that it finds by its bytes, or a mark on such a letter. `before` is the
/// byte before it.
static inline bool bytes_sequence_folds(
    const uint8_t *_Nonnull p, const uint8_t *_Nonnull end, uint8_t before) {
  const uint8_t lead = p[0];
  const uint8_t next = p + 1 < end ? p[1] : 0x80;
  const uint8_t third = p + 2 < end ? p[2] : 0x80;
  if (lead < 0xC3) return false;
  if (lead <= 0xC9 || lead == 0xCC || lead == 0xCD) return true;  // Latin, combining marks
  if (lead == 0xCE || lead == 0xCF || lead == 0xD0 || lead == 0xD1) return false;
  if (lead == 0xE1 && next >= 0xB7 && next <= 0xBB) return true;  // Latin, combining marks
  if (lead == 0xE2) return next == 0x83 || next == 0x84;          // marks, kelvin, angstrom
  if (lead == 0xE3 && next == 0x80) return third >= 0xAA && third <= 0xAF;  // marks
  if (lead >= 0xE3 && lead <= 0xEC) return false;  // kana, ideographs, Hangul
  if (lead == 0xEF && next >= 0xA4 && next <= 0xAB) return true;  // ideographs with another form
  return bytes_is_word_byte(before);  // marks of other scripts
}

/// The first place in JSON's [p, end) where a letter may stand in another form than its own
/// bytes: accented, decomposed or written as an escape; `end` where there is none.
static inline const uint8_t *_Nonnull bytes_folding_place(
    const uint8_t *_Nonnull p, const uint8_t *_Nonnull end) {
  uint8_t before = ' ';
  while (p < end) {
#if defined(__SSE2__)
    if (end - p >= 16) {
      const __m128i v = _mm_loadu_si128((const __m128i *)p);
      const __m128i escape = _mm_cmpeq_epi8(v, _mm_set1_epi8('\\'));
      const int mask = _mm_movemask_epi8(_mm_or_si128(v, escape));
      const int skip = mask == 0 ? 16 : __builtin_ctz((unsigned)mask);
      if (skip > 0) before = p[skip - 1];
      p += skip;
      if (mask == 0) continue;
    }
#endif
    if (*p == '\\') {
      // An escaped code point below U+0020 or of general punctuation is no letter.
      if (p + 4 < end && p[1] == 'u' && !(p[2] == '2' && p[3] == '0') &&
          !(p[2] == '0' && p[3] == '0' && p[4] <= '1')) {
        return p;
      }
      p += 2;
      before = ' ';
    } else {
      if (*p >= 0x80 && bytes_sequence_folds(p, end, before)) return p;
      before = *p;
      p++;
    }
  }
  return end;
}

/// A needle of bytes_find: `folds[i]` is 0x20 where `bytes[i]` is a small ASCII letter that a
/// capital answers too, else 0.
typedef struct BytesNeedle {
  const uint8_t *_Nonnull bytes;
  const uint8_t *_Nonnull folds;
  intptr_t count;
} BytesNeedle;

static inline bool bytes_fit(const uint8_t *_Nonnull p, BytesNeedle needle) {
  for (intptr_t i = 0; i < needle.count; i++) {
    if ((p[i] | needle.folds[i]) != needle.bytes[i]) return false;
  }
  return true;
}

/// Where the needle, which is not empty, first occurs in [p, end); NULL where it does not.
static inline const uint8_t *_Nullable bytes_find(
    const uint8_t *_Nonnull p, const uint8_t *_Nonnull end, BytesNeedle needle) {
  const intptr_t last = needle.count - 1;
#if defined(__SSE2__)
  const __m128i first_byte = _mm_set1_epi8((char)needle.bytes[0]);
  const __m128i first_fold = _mm_set1_epi8((char)needle.folds[0]);
  const __m128i last_byte = _mm_set1_epi8((char)needle.bytes[last]);
  const __m128i last_fold = _mm_set1_epi8((char)needle.folds[last]);
  while (end - p >= 16 + last) {
    const __m128i head = _mm_loadu_si128((const __m128i *)p);
    const __m128i tail = _mm_loadu_si128((const __m128i *)(p + last));
    const __m128i hit = _mm_and_si128(
        _mm_cmpeq_epi8(_mm_or_si128(head, first_fold), first_byte),
        _mm_cmpeq_epi8(_mm_or_si128(tail, last_fold), last_byte));
    unsigned mask = (unsigned)_mm_movemask_epi8(hit);
    while (mask != 0) {
      const uint8_t *place = p + __builtin_ctz(mask);
      if (bytes_fit(place, needle)) return place;
      mask &= mask - 1;
    }
    p += 16;
  }
#endif
  for (; end - p > last; p++) {
    if (bytes_fit(p, needle)) return p;
  }
  return NULL;
}

/// Whether a byte is a control other than a line feed, an ampersand, or the first of a UTF-8
/// sequence of a character that is not seen, of general punctuation, or beyond U+EFFF.
static inline bool bytes_needs_care(uint8_t byte) {
  return (byte < 0x20 && byte != '\n') || byte == 0x7F || byte == '&' || byte == 0xC2 ||
      byte == 0xE2 || byte >= 0xEF;
}

/// The first byte in [p, end) that needs care; `end` where there is none.
static inline const uint8_t *_Nonnull bytes_careful_place(
    const uint8_t *_Nonnull p, const uint8_t *_Nonnull end) {
#if defined(__SSE2__)
  const __m128i last_control = _mm_set1_epi8(0x1f);
  const __m128i high = _mm_set1_epi8((char)0xEF);
  while (end - p >= 16) {
    const __m128i v = _mm_loadu_si128((const __m128i *)p);
    const __m128i low = _mm_andnot_si128(
        _mm_cmpeq_epi8(v, _mm_set1_epi8('\n')),
        _mm_cmpeq_epi8(_mm_min_epu8(v, last_control), v));
    const __m128i single = _mm_or_si128(
        _mm_cmpeq_epi8(v, _mm_set1_epi8(0x7F)), _mm_cmpeq_epi8(v, _mm_set1_epi8('&')));
    const __m128i lead = _mm_or_si128(
        _mm_cmpeq_epi8(v, _mm_set1_epi8((char)0xC2)), _mm_cmpeq_epi8(v, _mm_set1_epi8((char)0xE2)));
    const __m128i hit = _mm_or_si128(
        _mm_or_si128(low, single), _mm_or_si128(lead, _mm_cmpeq_epi8(_mm_max_epu8(v, high), v)));
    const int mask = _mm_movemask_epi8(hit);
    if (mask != 0) return p + __builtin_ctz((unsigned)mask);
    p += 16;
  }
#endif
  while (p < end && !bytes_needs_care(*p)) p++;
  return p;
}

/// Has the processor fetch up to 8 KiB of [p, p + count) while other work goes on.
static inline void bytes_prefetch(const uint8_t *_Nonnull p, intptr_t count) {
  const intptr_t most = count < 8192 ? count : 8192;
  for (intptr_t i = 0; i < most; i += 64) __builtin_prefetch(p + i, 0, 2);
}
