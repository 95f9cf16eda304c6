#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// Is told by Linux (`inotify(7)`) what happens in the folders.
  ///
  /// Linux watches folders by what they are and not by their paths, and each on its own. So all watches are set anew
  /// whenever a folder came, went or was renamed; and once a second the watcher looks whether the folders it was given
  /// are still the same ones, for nobody is told of what happens to the folders above.
  package final class InotifyWatcher: FileWatcher {
    package let changes: AsyncStream<Void>
    private let thread: WatchingThread

    /// To save one file takes editors several steps: after each it is waited for the next, in milliseconds; where a file
    /// has come to be whole, that was most likely the last.
    private static func patience(after step: Step) -> Int32 { step == .isWhole ? 2 : 15 }
    /// Whoever writes without pause is answered all the same.
    private static let longest = Duration.milliseconds(40)

    /// `nil` if the system does not have enough watches left.
    package init?(_ folders: [String]) {
      guard let watches = InotifyWatches(folders) else { return nil }
      let (changes, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
      let thread = WatchingThread { wait in
        var watches = watches
        var firstEvent: ContinuousClock.Instant?
        var last = Step.isWhole
        var lastLook = ContinuousClock.now
        loop: while true {
          switch wait(watches.descriptor, firstEvent == nil ? 1000 : Self.patience(after: last)) {
          case .end: break loop
          case .ready:
            guard let step = watches.takeEvents() else { break }
            last = step
            firstEvent = firstEvent ?? .now
          case .timeIsUp:
            if firstEvent != nil { continuation.yield() }
            firstEvent = nil
          }
          if let first = firstEvent, first.duration(to: .now) > Self.longest {
            continuation.yield()
            firstEvent = nil
          }
          if lastLook.duration(to: .now) > .seconds(1) {
            lastLook = .now
            if watches.lookAgain() { continuation.yield() }
          }
        }
        close(watches.descriptor)
        continuation.finish()
      }
      guard let thread else {
        close(watches.descriptor)
        return nil
      }
      self.changes = changes
      self.thread = thread
    }
  }

  /// What the last of some events tells.
  private enum Step {
    /// A file was written to its end, or renamed to what it is called now.
    case isWhole
    /// Something came that is not whole yet, or went.
    case isUnderWay
  }

  /// The watches themselves.
  private struct InotifyWatches {
    let descriptor: Int32
    private let roots: [String]
    private var watched: [Int32] = []
    private var identities: [FolderIdentity?] = []
    /// Where there are not enough watches for all folders: what lay in them when somebody last looked.
    private var snapshot: FolderSnapshot?

    /// A file is reported when it is whole, that is, closed; one that is kept open, not before.
    private static let mask = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
    private static let folderMask = UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_Q_OVERFLOW)

    init?(_ roots: [String]) {
      self.roots = roots
      descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      guard descriptor >= 0 else { return nil }
      watchAll()
      guard snapshot == nil else {
        close(descriptor)
        return nil
      }
    }

    /// Sets all watches anew.
    private mutating func watchAll() {
      for watch in watched { inotify_rm_watch(descriptor, watch) }
      watched = []
      identities = roots.map(FolderIdentity.init)
      var isComplete = true
      for folder in FolderSnapshot(roots, looksAtFiles: false).folders {
        let watch = inotify_add_watch(descriptor, folder, Self.mask)
        if watch >= 0 { watched.append(watch) } else if errno == ENOSPC || errno == ENOMEM { isComplete = false }
      }
      snapshot = isComplete ? nil : FolderSnapshot(roots)
    }

    /// Whether anything has happened that the events do not tell.
    mutating func lookAgain() -> Bool {
      if roots.map(FolderIdentity.init) != identities {
        watchAll()
        return true
      }
      guard let known = snapshot else { return false }
      let now = FolderSnapshot(roots)
      snapshot = now
      return now != known
    }

    /// Takes all events that there are; returns the last that matters.
    mutating func takeEvents() -> Step? {
      var last: Step?
      var foldersChanged = false
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
      defer { buffer.deallocate() }
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        var start = 0
        while start + Self.headLength <= count {
          let event = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
          let end = start + Self.headLength + Int(event.len)
          let name = String(
            decoding: buffer[start + Self.headLength..<min(end, count)].prefix { $0 != 0 }, as: UTF8.self)
          start = end
          guard event.mask & UInt32(IN_IGNORED) == 0, !PassingNames.contain(name) else { continue }
          last = event.mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0 ? .isWhole : .isUnderWay
          if event.mask & (UInt32(IN_ISDIR) | Self.folderMask) != 0 { foldersChanged = true }
        }
      }
      if foldersChanged { watchAll() }
      return last
    }

    private static let headLength = MemoryLayout<inotify_event>.size
  }
#endif
