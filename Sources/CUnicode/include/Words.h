#pragma once
#include <stdbool.h>
#include <stdint.h>

/// Marks where lines may end in text of a script that writes no spaces (Thai, Lao, Khmer,
/// Burmese), by a dictionary: `ends[i]` is set to whether that is before byte `i` of the UTF-8.
///
/// False where there is no dictionary; nothing is marked then.
bool mark_word_ends(const char *_Nonnull text, int32_t count, bool *_Nonnull ends);
