#pragma once

// Every source file includes this before any header of the system.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"

/// Remembers the modes that the terminal is to be left in; before anything changes them.
void cn_restore_modes(int descriptor);
/// Remembers the bytes that undo what was set.
void cn_restore_sequences(void);
/// Whether a signal's handler has a screen to restore.
void cn_restore_arm(bool armed);
/// Leaves the terminal whole, calling nothing that a signal handler may not call.
void cn_restore_now(void);

/// Collects what a program writes to a terminal's standard error while the screen is up.
void cn_errors_hold(void);
/// Writes out what was collected; safe in a signal handler.
void cn_errors_release(void);

/// Adds a byte to what is to be sent; gives the byte, as `tputs` wants it.
int cn_wait_byte(int byte);
/// Adds a capability's sequence to what is to be sent; NULL is none.
void cn_wait_sequence(const char *sequence);
/// Sends what was added; false where the terminal is gone.
bool cn_send(void);

/// Learns how characters are written.
void cn_learn_encoding(void);
/// Learns how the terminal is told where to draw, and what to blank.
void cn_learn_drawing(void);
/// Learns how the terminal is told of attributes and colours.
void cn_learn_styles(void);
/// Goes back to the terminal's own look.
void cn_wait_plain(void);
/// Sets what lasts as long as the screen is up: marks around pasted text.
void cn_drawing_start(void);
/// Leaves neither marks nor colours nor a hidden cursor behind.
void cn_drawing_end(void);

/// A capability of the terminal that is a string; NULL where it has none.
const char *cn_capability(const char *name);

/// What switches the marking of pasted text; NULL where the terminal knows no marks.
const char *cn_paste_mark(bool on);

/// The descriptor of the terminal that is drawn on.
int cn_output(void);

/// Keys are read through a pad, which reading never draws.
bool cn_keys_start(void);
