#include "private.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

static CNColors colors;

static struct {
  const char *plain, *usual_colors, *foreground, *background;
  const char *attributes[6];
} with;

// MARK: What the terminal understands

static bool starts(const char *text, const char *beginning) {
  return text && strncmp(text, beginning, strlen(beginning)) == 0;
}

/// Terminals that show every colour say so in a variable, as hardly any description of them does.
static bool claims_direct_colors(void) {
  const char *claim = getenv("COLORTERM");
  if (!claim || (strcmp(claim, "truecolor") != 0 && strcmp(claim, "24bit") != 0)) return false;
  // GNU screen passes the variable on, and not the colours.
  return !(getenv("STY") && starts(getenv("TERM"), "screen"));
}

static CNColors known_colors(void) {
  int count = tigetnum("colors");
  if (count < 8 || !with.foreground || !with.background) return CNColorsNone;
  if (claims_direct_colors() || count > 256) return CNColorsDirect;
  if (count >= 256) return CNColorsIndexed;
  return count >= 16 ? CNColorsSixteen : CNColorsEight;
}

void cn_learn_styles(void) {
  static const char *const attributes[] = {"bold", "dim", "sitm", "smul", "rev", "smxx"};
  for (int i = 0; i < 6; i++) with.attributes[i] = cn_capability(attributes[i]);
  with.plain = cn_capability("sgr0");
  with.usual_colors = cn_capability("op");
  with.foreground = cn_capability("setaf");
  with.background = cn_capability("setab");
  colors = known_colors();
}

CNColors cn_colors(void) { return colors; }

bool cn_can_strike(void) { return with.attributes[5]; }

// MARK: Styles

typedef struct {
  uint32_t attributes;
  int foreground, background;
} Style;

static const Style plain = {0, -1, -1};
static Style style = plain;

/// Terminals of direct colours all speak this standard (ISO 8613-6), whatever their description
/// knows of it.
static void wait_direct_color(bool is_background, int color) {
  char sequence[40];
  int base = is_background ? 40 : 30;
  if (color & CNDirectColor) {
    snprintf(sequence, sizeof sequence, "\033[%d;2;%d;%d;%dm", base + 8, color >> 16 & 0xff,
             color >> 8 & 0xff, color & 0xff);
  } else if (color < 8) {
    snprintf(sequence, sizeof sequence, "\033[%dm", base + color);
  } else if (color < 16) {
    snprintf(sequence, sizeof sequence, "\033[%dm", base + 60 + color - 8);
  } else {
    snprintf(sequence, sizeof sequence, "\033[%d;5;%dm", base + 8, color);
  }
  cn_wait_sequence(sequence);
}

static void wait_color(bool is_background, int color) {
  if (color < 0 || colors == CNColorsNone) return;
  if (colors == CNColorsDirect) {
    wait_direct_color(is_background, color);
  } else {
    cn_wait_sequence(tiparm(is_background ? with.background : with.foreground, color));
  }
}

void cn_style(uint32_t attributes, int foreground, int background) {
  // Attributes are only ever switched off all together, and so are colours.
  if (style.attributes & ~attributes) {
    cn_wait_sequence(with.plain);
    style = plain;
  }
  bool loses_color = (foreground < 0 && style.foreground >= 0) ||
                     (background < 0 && style.background >= 0);
  if (loses_color) {
    cn_wait_sequence(with.usual_colors);
    style.foreground = style.background = -1;
  }
  for (int i = 0; i < 6; i++) {
    if (attributes & ~style.attributes & 1u << i) cn_wait_sequence(with.attributes[i]);
  }
  if (foreground != style.foreground) wait_color(false, foreground);
  if (background != style.background) wait_color(true, background);
  style = (Style){attributes, foreground, background};
}

void cn_wait_plain(void) {
  cn_wait_sequence(with.plain);
  cn_wait_sequence(with.usual_colors);
  style = plain;
}
