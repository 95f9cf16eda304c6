import Foundation
import Testing

@testable import Publishing

/// What hard links do on most disks, and copies on the others.
@Suite struct FolderTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test func aCopyKeepsBytesRightsAndTime() throws {
    try folder.write("old/file", String(repeating: "many bytes ", count: 20_000))
    try folder.link("old/link", to: "some/where")
    try folder.makeFolder("new")
    let time = Date(timeIntervalSince1970: 1_700_000_000)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640, .modificationDate: time], ofItemAtPath: folder("old/file"))
    let (old, new) = (try Folder(folder("old")), try Folder(folder("new")))
    for name in ["file", "link"] { try new.copy(name, of: name, in: old) }
    #expect(try folder.tree("new") == folder.tree("old"))
    #expect(try folder.mode("new/file") == 0o640)
    #expect(try folder.date("new/file") == time)
    #expect(throws: SystemError.exists) { try new.copy("file", of: "file", in: old) }
    #expect(throws: SystemError.notFound) { try new.copy("none", of: "none", in: old) }
  }

  @Test func removingAFolderFollowsNoLinks() throws {
    try folder.write("precious/file")
    try folder.write("old/inner/file")
    try folder.link("old/inner/link", to: "../../precious")
    try Folder(folder.path).removeFolder("old")
    #expect(try folder.names() == ["precious"])
    #expect(folder.text("precious/file") == "by hand\n")
  }

  @Test func aFolderIsNeverOpenedThroughALink() throws {
    try folder.makeFolder("precious")
    try folder.link("link", to: "precious")
    #expect(throws: SystemError.self) { try Folder("link", in: Folder(folder.path)) }
  }
}
