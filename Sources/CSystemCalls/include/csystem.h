#pragma once

// The few calls of the system that Swift's view of the C library hides. Each returns 0, or the error number.

/// Exchanges two files or folders of one file system in a single step; ENOSYS or EINVAL where that cannot be done.
int csystem_exchange(const char *one, const char *other);

/// Renames, but fails with EEXIST where the new name is taken; ENOSYS or EINVAL where that cannot be done.
int csystem_rename_new(const char *from, const char *to);

/// Takes the lock on an open file, or fails with EWOULDBLOCK at once. It ends with the process at the latest.
int csystem_lock(int descriptor);
