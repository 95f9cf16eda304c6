import Testing

@testable import Publishing

@Suite struct ContentWriterTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test func writesAFileAndTheFoldersAbove() throws {
    #expect(try ContentWriter.create(folder("content/associations/a.md"), "text\n") == .written)
    #expect(folder.text("content/associations/a.md") == "text\n")
    #expect(try folder.names("content/associations") == ["a.md"])
  }

  @Test func neverWritesOverAnything() throws {
    try folder.write("a.md")
    try folder.link("b.md", to: "nowhere")
    try folder.makeFolder("c.md")
    for name in ["a.md", "b.md", "c.md"] {
      #expect(try ContentWriter.create(folder(name), "text\n") == .alreadyThere)
    }
    #expect(folder.text("a.md") == "by hand\n")
    #expect(try folder.names() == ["a.md", "b.md", "c.md"])
  }

  @Test func ofManyAtOnceOneWins() async throws {
    let path = folder("a.md")
    let outcomes = await withTaskGroup(of: ContentWriter.Outcome?.self) { group in
      for number in 0..<8 { group.addTask { try? ContentWriter.create(path, "text \(number)\n") } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count { $0 == .written } == 1)
    #expect(try folder.names() == ["a.md"])
  }
}
