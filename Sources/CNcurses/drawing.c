#include "private.h"

#include <curses.h>
#include <term.h>

static struct {
  const char *address, *clear, *erase, *hide_cursor, *show_cursor;
} with;

static bool is_cursor_hidden;

void cn_learn_drawing(void) {
  with.address = cn_capability("cup");
  with.clear = cn_capability("clear");
  with.erase = cn_capability("el");
  with.hide_cursor = cn_capability("civis");
  with.show_cursor = cn_capability("cnorm");
}

bool cn_corner_scrolls(void) { return tigetflag("am") == 1 && tigetflag("xenl") != 1; }

bool cn_can_erase(void) { return with.erase; }

void cn_drawing_start(void) {
  cn_wait_sequence(cn_paste_mark(true));
  cn_send();
}

void cn_drawing_end(void) {
  cn_wait_sequence(cn_paste_mark(false));
  cn_wait_plain();
  cn_wait_sequence(with.show_cursor);
  is_cursor_hidden = false;
  cn_send();
}

void cn_clear(void) {
  cn_wait_plain();
  cn_wait_sequence(with.clear);
}

void cn_erase(void) { cn_wait_sequence(with.erase); }

void cn_move(int x, int y) { cn_wait_sequence(tiparm(with.address, y, x)); }

bool cn_show(bool cursor) {
  if (cursor == is_cursor_hidden) {
    cn_wait_sequence(cursor ? with.show_cursor : with.hide_cursor);
    is_cursor_hidden = !cursor;
  }
  return cn_send();
}
