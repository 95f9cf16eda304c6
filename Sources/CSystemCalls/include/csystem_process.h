#pragma once

/// Makes a pipe whose ends no program started meanwhile inherits. Returns 0, or the error number.
int csystem_pipe(int ends[2]);
