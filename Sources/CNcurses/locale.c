#include "private.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/// The first of these that is set and not empty decides, as POSIX says.
static const char *named_locale(void) {
  static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (int i = 0; i < 3; i++) {
    const char *value = getenv(variables[i]);
    if (value && *value) return value;
  }
  return NULL;
}

/// Whether a locale's name says nothing of its characters, or that they are UTF-8.
static bool may_be_utf8(const char *name) {
  const char *codeset = strchr(name, '.');
  return !codeset || strncasecmp(codeset, ".utf-8", 6) == 0 || strncasecmp(codeset, ".utf8", 5) == 0;
}

bool cn_use_locale(void) {
  const char *name = named_locale();
  if (name && setlocale(LC_CTYPE, "")) return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  // It is not installed, which says nothing of the terminal.
  setlocale(LC_CTYPE, !name || may_be_utf8(name) ? "C.UTF-8" : "C");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}
