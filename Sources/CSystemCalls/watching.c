#include "csystem_watching.h"

#ifdef __linux__
#include <sys/vfs.h>

// statfs(2), for NFS, SMB, SMB2, CIFS, 9P and FUSE.
int csystem_is_far(const char *folder) {
  struct statfs status;
  if (statfs(folder, &status) != 0) return 0;
  switch ((unsigned long)status.f_type & 0xFFFFFFFF) {
    case 0x6969:
    case 0x517B:
    case 0xFE534D42:
    case 0xFF534D42:
    case 0x01021997:
    case 0x65735546:
      return 1;
    default:
      return 0;
  }
}
#else
int csystem_is_far(const char *folder) {
  (void)folder;
  return 0;
}
#endif
