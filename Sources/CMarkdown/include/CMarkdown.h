#pragma once

#include <stdbool.h>
#include <stddef.h>

/// The HTML of a Markdown text (CommonMark with GFM's tables, strikethrough, task lists and, where
/// asked for, autolinks), raw HTML included as it stands; to be freed with `markdown_free`.
/// NULL only where there is no memory left. Any thread.
char *_Nullable markdown_html(const char *_Nonnull bytes, size_t length, bool finds_links);

void markdown_free(char *_Nullable html);
