#define _GNU_SOURCE
#include "csystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/fs.h>
#include <sys/syscall.h>

// Called by number: musl has no renameat2.
static int rename_with(const char *from, const char *to, unsigned int flags) {
  return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags) == 0 ? 0 : errno;
}

int csystem_exchange(const char *one, const char *other) { return rename_with(one, other, RENAME_EXCHANGE); }

int csystem_rename_new(const char *from, const char *to) { return rename_with(from, to, RENAME_NOREPLACE); }
#else
int csystem_exchange(const char *one, const char *other) {
  (void)one, (void)other;
  return ENOSYS;
}

int csystem_rename_new(const char *from, const char *to) {
  (void)from, (void)to;
  return ENOSYS;
}
#endif

int csystem_lock(int descriptor) { return flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno; }
