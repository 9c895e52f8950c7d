#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A conversion of one character set to UTF-8 that is under way.
typedef struct Decoder Decoder;

/// What one step of a conversion did.
typedef struct DecodedStep {
  /// How many bytes it took and wrote.
  size_t taken;
  size_t written;
  /// Whether there was no room for all that can be written by now.
  bool is_full;
} DecodedStep;

/// NULL where ICU knows no character set of that name; to be closed with `decoder_close`.
Decoder *_Nullable decoder_open(const char *_Nonnull name);

void decoder_close(Decoder *_Nonnull decoder);

/// Converts what there is room for. Bytes that are no text become U+FFFD; a character that the
/// bytes only begin waits for the next step unless these are the last.
DecodedStep decoder_step(
    Decoder *_Nonnull decoder, const void *_Nullable bytes, size_t count, bool is_last,
    void *_Nonnull out, size_t room);

/// How many bytes were no text so far.
size_t decoder_replaced(const Decoder *_Nonnull decoder);

/// Where the first of them was, from the first byte of all.
size_t decoder_first_replaced(const Decoder *_Nonnull decoder);

/// Room for the longest name that is ever given.
#define ENCODING_NAME_CAPACITY 64

/// Writes the name of the character set that bytes look most like, and gives how sure that is, of
/// 100; 0 where they look like none.
int32_t encoding_guess(
    const void *_Nonnull bytes, size_t count, char *_Nonnull name);
