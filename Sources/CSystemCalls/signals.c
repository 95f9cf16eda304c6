#define _GNU_SOURCE
#include "csystem_signals.h"
#include "csystem_process.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

static volatile int pipe_to_write = -1;

static void tell(int signal) {
  unsigned char number = (unsigned char)signal;
  int kept = errno;
  // A full pipe has told already.
  ssize_t written = write(pipe_to_write, &number, 1);
  (void)written;
  errno = kept;
}

int csystem_catch_ends(void) {
  int ends[2];
  if (csystem_pipe(ends) != 0) return -1;
  pipe_to_write = ends[1];
  struct sigaction action = {0};
  action.sa_handler = tell;
  action.sa_flags = SA_RESTART | SA_RESETHAND;
  sigemptyset(&action.sa_mask);
  int signals[] = {SIGINT, SIGTERM, SIGHUP};
  for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) {
    // Whoever runs it by nohup wants it to outlive the terminal.
    struct sigaction present;
    if (signals[i] == SIGHUP && sigaction(SIGHUP, NULL, &present) == 0 && present.sa_handler == SIG_IGN) continue;
    sigaction(signals[i], &action, NULL);
  }
  return ends[0];
}
