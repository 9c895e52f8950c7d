#pragma once

#include <gumbo.h>

#include "Arena.h"
#include "CHTML.h"

struct HTMLTree {
  Arena *arena;
  /// What was parsed.
  const char *bytes;
  size_t length;
  const GumboNode *root;
  const GumboNode *node;
  const GumboNode *opened;
  bool is_leaving;
  bool is_done;
};
