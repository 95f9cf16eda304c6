#pragma once

/// From now on SIGINT, SIGTERM and SIGHUP do not end the program but make a byte, their number, appear in a pipe, whose end
/// to read from is returned; -1 where that cannot be done. The second time each of them ends the program as ever.
/// SIGHUP stays ignored where it was.
int csystem_catch_ends(void);
