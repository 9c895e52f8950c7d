#include "private.h"

#include <langinfo.h>
#include <string.h>
#include <wchar.h>

static bool is_utf8;

void cn_learn_encoding(void) { is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

static bool is_control(uint32_t point) {
  return point < 0x20 || (point >= 0x7f && point < 0xa0);
}

static void wait_point(uint32_t point) {
  if (point < 0x80) {
    cn_wait_byte((int)point);
    return;
  }
  int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  static const int leads[] = {0, 0xc0, 0xe0, 0xf0};
  cn_wait_byte(leads[more] | (int)(point >> (6 * more)));
  while (more-- > 0) cn_wait_byte(0x80 | (int)(point >> (6 * more) & 0x3f));
}

void cn_put(const uint32_t *points, int count, int width) {
  bool is_ascii = count == 1 && points[0] < 0x7f;
  if (!is_utf8 && !is_ascii) {
    while (width-- > 0) cn_wait_byte('?');
    return;
  }
  for (int i = 0; i < count; i++) {
    if (!is_control(points[i])) wait_point(points[i]);
  }
}

/// About presentation selectors, and the joiner, terminals differ most.
static bool is_contested(uint32_t point) {
  return point == 0xfe0e || point == 0xfe0f || point == 0x200d;
}

bool cn_agrees(const uint32_t *points, int count, int width) {
  if (!is_utf8) return true;
  if (wcwidth((wchar_t)points[0]) != width) return false;
  for (int i = 1; i < count; i++) {
    if (is_contested(points[i]) || wcwidth((wchar_t)points[i]) != 0) return false;
  }
  return true;
}
