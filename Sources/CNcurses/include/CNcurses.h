#pragma once

// ncurses without its macros, globals and variadic functions: what one full-screen program needs.
// One thread owns the screen; only the functions that say so may be called from another.

#include <stdbool.h>
#include <stdint.h>

#define CN_CLOSED __attribute__((enum_extensibility(closed)))

// MARK: Start and end

typedef enum CN_CLOSED {
  CNStartDone,
  /// There is no terminal to open.
  CNStartNoTerminal,
  /// `TERM` is missing, unknown, or names a terminal without cursor addressing.
  CNStartNotCapable,
} CNStart;

/// Takes the character encoding from the locale, or UTF-8 where no locale is named or the named
/// one is not installed; true where text is UTF-8.
bool cn_use_locale(void);

/// Opens the screen on standard input and output, each replaced by /dev/tty where it is not a
/// terminal.
CNStart cn_start(void);

/// Leaves the terminal as it was before `cn_start`.
void cn_end(void);

/// Leaves the screen, stops the process group, and, once continued, prepares to draw it all again.
void cn_suspend(void);

/// Takes the terminal's modes again after others may have changed them; all must be drawn again.
void cn_reenter(void);

// MARK: What the terminal is

typedef enum CN_CLOSED {
  CNColorsNone,
  CNColorsEight,
  CNColorsSixteen,
  CNColorsIndexed,
  CNColorsDirect,
} CNColors;

/// The descriptor that keys come from.
int cn_input(void);
/// The colours that the terminal can show.
CNColors cn_colors(void);
/// Whether it can draw a line through text.
bool cn_can_strike(void);
/// The terminal's size now.
void cn_size(int *width, int *height);
/// Whether a character in the last column of the last row would scroll the screen.
bool cn_corner_scrolls(void);

// MARK: Drawing
//
// What is drawn is collected and sent by `cn_show`. The windows of ncurses are not used: their cells
// hold five code points, take the C library's word for a width, and know no colours beyond the
// terminal's palette.

/// How text is stressed; bits for `cn_style`.
typedef enum {
  CNBold = 1,
  CNDim = 2,
  CNItalic = 4,
  CNUnderline = 8,
  CNReverse = 16,
  CNStrikethrough = 32,
} CNAttribute;

/// Added to 0xRRGGBB it makes the number of a direct colour.
enum { CNDirectColor = 0x1000000 };

/// Blanks the screen, in the terminal's own colours.
void cn_clear(void);

void cn_move(int x, int y);

/// Whether the terminal can blank the rest of a row.
bool cn_can_erase(void);
/// Blanks from the cursor to the end of its row, in the background of the last look.
void cn_erase(void);

/// The look of what is put next; colours are palette numbers, direct colours, or -1 for the
/// terminal's own.
void cn_style(uint32_t attributes, int foreground, int background);

/// Puts one cluster of `width` columns where the cursor is, and its columns in question marks where
/// the encoding has no such character.
void cn_put(const uint32_t *points, int count, int width);

/// Whether the C library, and with it most terminals, gives the cluster `width` columns: otherwise
/// the cursor may be anywhere after it.
bool cn_agrees(const uint32_t *points, int count, int width);

/// Sends all that was drawn, with the cursor shown or hidden; false where the terminal is gone.
bool cn_show(bool cursor);

// MARK: Keys

typedef enum CN_CLOSED {
  CNKeyNone,
  CNKeyByte,
  CNKeyFunction,
  CNKeyEnter,
  CNKeyBackspace,
  CNKeyDelete,
  CNKeyInsert,
  CNKeyBacktab,
  CNKeyUp,
  CNKeyDown,
  CNKeyLeft,
  CNKeyRight,
  CNKeyHome,
  CNKeyEnd,
  CNKeyPageUp,
  CNKeyPageDown,
  CNKeyPasteBegin,
  CNKeyPasteEnd,
  /// A key that ncurses knows and this program does not use.
  CNKeyOther,
} CNKeyKind;

typedef struct {
  CNKeyKind kind;
  /// The byte, or the number of the function key.
  int value;
} CNKey;

/// The next key or byte of text that is there already.
CNKey cn_key(void);

// MARK: Signals and other threads

typedef enum {
  CNSignalResized = 1,
  CNSignalStop = 2,
  CNSignalContinued = 4,
} CNSignal;

/// Opens the pipe that ends a wait, and catches signals: those that end the program leave the
/// terminal whole first. False where the system has no descriptor left.
bool cn_catch_signals(void);

/// Readable after `cn_wake`.
int cn_wake_descriptor(void);

/// Makes `cn_wake_descriptor` readable, from any thread or signal handler.
void cn_wake(void);

/// Empties the pipe and takes the signals that came, as bits of `CNSignal`.
uint32_t cn_take_signals(void);

/// Runs `body` on a thread of its own that takes no signals but its own faults, and that the system
/// runs when the thread of the keys has nothing to do.
bool cn_start_thread(void (*body)(void *), void *context);
