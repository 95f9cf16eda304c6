#pragma once

/// Whether a folder lies where others may change files without Linux being told: on a network drive, or on a drive of
/// Windows under WSL. 0 if not, or if nobody knows.
int csystem_is_far(const char *folder);
