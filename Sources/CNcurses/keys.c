#include "private.h"

#include <curses.h>
#include <errno.h>
#include <string.h>
#include <term.h>

/// Beyond every number that ncurses gives a key of its own, and within the 16 bits it keeps.
enum { paste_begin = 0x7000, paste_end };

static WINDOW *pad;
static bool marks_pastes;

bool cn_keys_start(void) {
  pad = newpad(1, 1);
  if (!pad) return false;
  // Terminals that do not write in this standard's sequences would show the marks as text.
  const char *address = cn_capability("cup");
  marks_pastes = address && strncmp(address, "\033[", 2) == 0;
  define_key("\033[200~", paste_begin);
  define_key("\033[201~", paste_end);
  keypad(pad, TRUE);
  meta(pad, TRUE);
  nodelay(pad, TRUE);
  return true;
}

const char *cn_paste_mark(bool on) {
  if (!marks_pastes) return NULL;
  return on ? "\033[?2004h" : "\033[?2004l";
}

static CNKeyKind kind_of(int code) {
  switch (code) {
    case KEY_ENTER: return CNKeyEnter;
    case KEY_BACKSPACE: return CNKeyBackspace;
    case KEY_DC: return CNKeyDelete;
    case KEY_IC: return CNKeyInsert;
    case KEY_BTAB: return CNKeyBacktab;
    case KEY_UP: return CNKeyUp;
    case KEY_DOWN: return CNKeyDown;
    case KEY_LEFT: return CNKeyLeft;
    case KEY_RIGHT: return CNKeyRight;
    case KEY_HOME: return CNKeyHome;
    case KEY_END: return CNKeyEnd;
    case KEY_PPAGE: return CNKeyPageUp;
    case KEY_NPAGE: return CNKeyPageDown;
    case paste_begin: return CNKeyPasteBegin;
    case paste_end: return CNKeyPasteEnd;
    default: return CNKeyOther;
  }
}

CNKey cn_key(void) {
  int code = wgetch(pad);
  if (code == ERR) return (CNKey){CNKeyNone, 0};
  if (code < 256) return (CNKey){CNKeyByte, code};
  if (code > KEY_F0 && code < KEY_F0 + 64) return (CNKey){CNKeyFunction, code - KEY_F0};
  return (CNKey){kind_of(code), 0};
}
