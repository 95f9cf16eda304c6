import CQrencode

/// A QR code (ISO/IEC 18004), as telephones read it off paper.
package struct QRCode: Sendable {
  /// How many modules a side has, without the margin.
  package let side: Int
  /// Row by row, 1 where it is dark, with a light row and column on every side.
  private let modules: [UInt8]

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
    let side = Int(code.pointee.width)
    let dots = UnsafeBufferPointer(start: code.pointee.data, count: side * side)
    var modules = [UInt8](repeating: 0, count: (side + 2) * (side + 2))
    for row in 0..<side {
      for column in 0..<side { modules[(row + 1) * (side + 2) + column + 1] = dots[row * side + column] & 1 }
    }
    self.side = side
    self.modules = modules
  }

  /// Whether a module is dark; columns and rows from -1 to `side`, outside of which there is none.
  package func isDark(column: Int, row: Int) -> Bool {
    modules[(row + 1) * (side + 2) + column + 1] == 1
  }
}
