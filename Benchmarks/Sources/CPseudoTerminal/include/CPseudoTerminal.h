#pragma once

#include <stdint.h>
#include <sys/types.h>

/// Starts a program on a pseudo-terminal of its own; gives its process, or -1 where that fails.
///
/// Both lists end with NULL. The controlling end is left in `terminal`.
pid_t pt_start(char *const arguments[], char *const environment[], uint16_t columns, uint16_t rows,
               int *terminal);
