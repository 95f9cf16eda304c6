import Parallel

/// The plan of a website, in parts that are worked out when somebody asks for one of their files.
///
/// `build` asks for all, the preview for those that a browser shows: there is one plan, and no way for the two to
/// disagree.
package struct SitePlan: Sendable {
  /// Files that are planned together.
  package struct Part: Sendable {
    /// Whether a path could be of one of its files; may err on the side of yes.
    let mayHold: @Sendable (_ path: String) -> Bool
    let files: DeferredTask<[PlannedFile]>
    private let table: DeferredTask<[String: PlannedFile]>

    init(
      of mayHold: @escaping @Sendable (_ path: String) -> Bool, _ plan: @escaping @Sendable () async -> [PlannedFile]
    ) {
      self.mayHold = mayHold
      let files = DeferredTask(plan)
      self.files = files
      table = DeferredTask {
        await Dictionary(files.value.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      }
    }

    init(below folder: String, _ plan: @escaping @Sendable () async -> [PlannedFile]) {
      self.init(of: { $0.hasPrefix(folder) }, plan)
    }

    fileprivate func file(at path: String) async -> PlannedFile? { await table.value[path] }
  }

  private let parts: [Part]

  package init(_ parts: [Part]) { self.parts = parts }

  /// All files, in an order that keeps every core busy to the end.
  package func files() async -> [PlannedFile] {
    for part in parts { part.files.begin() }
    var files: [PlannedFile] = []
    for part in parts { files += await part.files.value }
    return await files.parallelMap(\.settled)
  }

  /// The file of a path; `nil` if there is none.
  package func file(at path: String) async -> PlannedFile? {
    for part in parts where part.mayHold(path) {
      if let file = await part.file(at: path) { return file }
    }
    return nil
  }
}
