import CQrencode

/// A QR code (ISO/IEC 18004), as telephones read it off paper.
package struct QRCode: Sendable {
  /// How many modules a side has, without the margin.
  package let side: Int
  /// Row by row, true where it is dark.
  private let modules: [Bool]

  /// Modules that stay white around it, as the standard asks for (section 6.3.8).
  package static let margin = 4

  /// How many bytes a code can hold at level M (section 7.4.10, version 40).
  package static let greatestLength = 2331

  /// `nil` if the text is empty, holds a zero byte, or is longer than a code can hold.
  ///
  /// A seventh of the code may be lost to dirt and folds: level M.
  package init?(_ text: String) {
    guard !text.isEmpty, !text.utf8.contains(0), let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
      return nil
    }
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
  }

  /// Whether a module is dark; none is outside the code.
  package func isDark(column: Int, row: Int) -> Bool {
    (0..<side).contains(column) && (0..<side).contains(row) && modules[row * side + column]
  }
}
