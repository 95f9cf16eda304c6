import Foundation
import SiteSupport
import Testing

@testable import Preview

/// Whatever is done to a folder, both kinds of watchers tell.
@Suite struct WatcherTests {
  enum Kind: CaseIterable, Sendable {
    case inotify, polling

    func watch(_ folders: [String]) throws -> any FileWatcher {
      switch self {
      case .inotify: try #require(InotifyWatcher(folders))
      case .polling: PollingWatcher(folders, everyMilliseconds: 20)
      }
    }
  }

  private let folder: SiteFolder

  init() throws {
    folder = try SiteFolder()
    try folder.write("content/site.yaml", "titel: A")
    try folder.write("content/associations/a.md", "A")
  }

  /// Does something and waits until the watcher tells of it; never ends if it does not.
  private func expectNews(of kind: Kind, _ change: (SiteFolder) throws -> Void) async throws {
    let watcher = try kind.watch([folder("content"), folder("templates")])
    try change(folder)
    var news = watcher.changes.makeAsyncIterator()
    #expect(await news.next() != nil)
  }

  @Test(.timeLimit(.minutes(10)), arguments: Kind.allCases)
  func writing(kind: Kind) async throws {
    try await expectNews(of: kind) { try $0.write("content/associations/a.md", "Anders") }
  }

  @Test(.timeLimit(.minutes(10)), arguments: Kind.allCases)
  func savingUnderAnotherNameFirst(kind: Kind) async throws {
    try folder.write("elsewhere", "Anders")
    try await expectNews(of: kind) {
      #expect(rename($0("elsewhere"), $0("content/associations/a.md")) == 0)
    }
  }

  @Test(.timeLimit(.minutes(10)), arguments: Kind.allCases)
  func removing(kind: Kind) async throws {
    try await expectNews(of: kind) { try $0.remove("content/associations/a.md") }
  }

  @Test(.timeLimit(.minutes(10)), arguments: Kind.allCases)
  func aFileInANewFolder(kind: Kind) async throws {
    try await expectNews(of: kind) { try $0.write("content/associations/neu/noch/b.md", "B") }
  }

  @Test(.timeLimit(.minutes(10)), arguments: Kind.allCases)
  func aFolderThatWasNotThere(kind: Kind) async throws {
    try await expectNews(of: kind) { try $0.write("templates/website/page.mustache", "") }
  }

  @Test(.timeLimit(.minutes(10)), arguments: Kind.allCases)
  func aFolderThatGoesAndComesBack(kind: Kind) async throws {
    let watcher = try kind.watch([folder("content")])
    var news = watcher.changes.makeAsyncIterator()
    #expect(rename(folder("content"), folder("away")) == 0)
    #expect(await news.next() != nil)
    #expect(rename(folder("away"), folder("content")) == 0)
    #expect(await news.next() != nil)
    // What comes back is watched like what was there.
    try folder.write("content/associations/a.md", "Anders")
    #expect(await news.next() != nil)
  }

  @Test(.timeLimit(.minutes(10)), arguments: Kind.allCases)
  func aFolderAboveThatGoesAndComesBack(kind: Kind) async throws {
    try folder.write("site/content/site.yaml", "titel: B")
    let watcher = try kind.watch([folder("site/content")])
    var news = watcher.changes.makeAsyncIterator()
    #expect(rename(folder("site"), folder("away")) == 0)
    #expect(await news.next() != nil)
    try folder.write("site/content/site.yaml", "titel: C")
    #expect(await news.next() != nil)
  }

  @Test(.timeLimit(.minutes(10)), arguments: Kind.allCases)
  func hiddenFilesAreNoNews(kind: Kind) async throws {
    let watcher = try kind.watch([folder("content")])
    var news = watcher.changes.makeAsyncIterator()
    for number in 0..<20 {
      try folder.write("content/associations/.a.md.swp", "\(number)")
      try folder.write("content/associations/a.md~", "\(number)")
    }
    // If those had been told of, this would be the second news.
    try await Task.sleep(for: .milliseconds(150))
    // In one step: a file that is first emptied and then written may be news twice.
    try folder.write("elsewhere", "Anders")
    #expect(rename(folder("elsewhere"), folder("content/associations/a.md")) == 0)
    #expect(await news.next() != nil)
    try await Task.sleep(for: .milliseconds(150))
    let more = Task { await news.next() }
    more.cancel()
    #expect(await more.value == nil)
  }

  @Test func theNewsEndWithTheWatcher() async throws {
    var changes: AsyncStream<Void>?
    do {
      let watcher = FileWatchers.watch([folder("content")])
      changes = watcher.changes
    }
    var iterator = try #require(changes).makeAsyncIterator()
    #expect(await iterator.next() == nil)
  }
}
