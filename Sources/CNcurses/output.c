#include "private.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <term.h>
#include <unistd.h>

// What is to be sent is collected, so that a frame leaves in one piece.
static bool is_gone;
static char waiting[1 << 15];
static size_t waiting_count;

bool cn_send(void) {
  for (size_t sent = 0; sent < waiting_count && !is_gone;) {
    ssize_t count = write(cn_output(), waiting + sent, waiting_count - sent);
    if (count > 0) {
      sent += (size_t)count;
    } else if (errno == EAGAIN) {
      poll(&(struct pollfd){.fd = cn_output(), .events = POLLOUT}, 1, -1);
    } else if (errno != EINTR) {
      is_gone = true;
    }
  }
  waiting_count = 0;
  return !is_gone;
}

int cn_wait_byte(int byte) {
  if (waiting_count == sizeof waiting) cn_send();
  waiting[waiting_count++] = (char)byte;
  return byte;
}

void cn_wait_sequence(const char *sequence) {
  if (sequence) tputs(sequence, 1, cn_wait_byte);
}
