/// Writes ascending numbers as text that compresses well: the distances between them, most of them one character each.
///
/// A digit stands for five bits, the lowest first, and says by a sixth whether more follow; the digits are those of
/// base64. What remains to be gained, gzip gains: it knows how often which distance occurs.
enum SearchNumbers {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Appends the numbers, each as the distance from the one before, less one; the first from -1.
  static func append(_ ascending: some Sequence<Int>, to text: inout [UInt8]) {
    var last = -1
    for number in ascending {
      append(number - last - 1, to: &text)
      last = number
    }
  }

  /// Appends a number from 0 up.
  static func append(_ number: Int, to text: inout [UInt8]) {
    var rest = number
    while rest >= 32 {
      text.append(digits[32 | rest & 31])
      rest >>= 5
    }
    text.append(digits[rest])
  }

  /// About how many bytes so many numbers out of so many take when compressed.
  ///
  /// By the entropy of the distances, in whole bits, so that all machines come to the same.
  static func compressedSize(of count: Int, outOf total: Int) -> Int {
    guard count > 0 else { return 0 }
    var bits = 3
    var ratio = total / count
    while ratio > 1 {
      bits += 2
      ratio >>= 1
    }
    return (count * bits / 2 + 7) / 8
  }
}
