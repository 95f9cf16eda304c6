import Glibc

/// Opens an address in the browser that the user has chosen for such things.
enum BrowserStart {
  /// Whether a program for it could be started; what it then does is its own affair, and it outlives us.
  static func open(_ address: String) -> Bool {
    let chosen = variable("BROWSER").flatMap { $0.contains(":") ? nil : $0 }
    // Without a screen these start all the same, and then do nothing, or show a page in a terminal that is ours.
    let hasScreen = ["DISPLAY", "WAYLAND_DISPLAY"].contains { variable($0) != nil }
    let usual = hasScreen ? ["xdg-open", "wslview", "x-www-browser"] : ["wslview"]
    return ([chosen].compactMap { $0 } + usual).contains { start($0, address) }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func start(_ program: String, _ address: String) -> Bool {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // A group of its own, so that Ctrl-C ends the preview and not the browser; and with the usual signals.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    let arguments = [program, address].map { (text: String) in strdup(text) }
    defer { arguments.forEach { free($0) } }
    var process: pid_t = 0
    return posix_spawnp(&process, program, &actions, &attributes, arguments + [nil], environ) == 0
  }
}
