import Diagnostics

/// Gives findings the source line that they point into.
package enum Excerpts {
  package static func attach(to diagnostics: inout [Diagnostic]) {
    let byFile = Dictionary(grouping: diagnostics.indices, by: { diagnostics[$0].file })
    for (file, indices) in byFile {
      guard indices.contains(where: { diagnostics[$0].place != nil }),
        let bytes = try? DiskFile.read(file, atMost: DistrictOutlinesReader.greatestSize)
      else { continue }
      let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
      // The lines as SourceText counts them; other characters that break lines elsewhere do not count here.
      let text = SourceText.unifyingLineBreaks(String(decoding: content, as: UTF8.self))
      let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      var excerpts: [Int: String] = [:]
      for index in indices {
        guard let line = diagnostics[index].place?.line, lines.indices.contains(line - 1) else { continue }
        let excerpt = excerpts[line] ?? String(Substring(lines[line - 1]))
        excerpts[line] = excerpt
        diagnostics[index].excerpt = excerpt
      }
    }
  }
}
