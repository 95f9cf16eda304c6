import Profiles

/// A table as comma-separated values (RFC 4180), in UTF-8.
package struct CSVText: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func add(row cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      add(cell: Self.harmless(cell))
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func add(cell: String) {
    guard cell.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0D || $0 == 0x0A }) else {
      bytes += cell.utf8
      return
    }
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// The cell, with an apostrophe before it if a spreadsheet would take it for a formula and compute it.
  ///
  /// The texts come from strangers, and a formula may send the rest of the table elsewhere. A telephone number or a negative
  /// number begins with such a sign, too, and is none.
  private static func harmless(_ cell: String) -> String {
    guard let first = cell.utf8.first else { return cell }
    switch first {
    case 0x3D, 0x40, 0x09, 0x0D, 0x0A: return "'" + cell
    case 0x2B, 0x2D:
      return cell.utf8.dropFirst().allSatisfy { $0.isASCIIDigit || " ()/-.".utf8.contains($0) } ? cell : "'" + cell
    default: return cell
    }
  }
}
