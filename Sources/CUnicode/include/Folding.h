#pragma once
#include <stdbool.h>
#include <stdint.h>

/// The most code points that one decomposes into.
#define FOLDING_CAPACITY 4

/// Writes a letter and its accents, canonically decomposed, into `out`, which has room for
/// `FOLDING_CAPACITY`, with simple case folding where `folds_case`; gives how many it wrote.
int32_t fold(uint32_t scalar, bool folds_case, uint32_t *_Nonnull out);

/// Whether a code point is a mark over, under or through a letter that a reader may leave out.
bool is_accent(uint32_t scalar);
