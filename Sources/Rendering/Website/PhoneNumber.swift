/// A telephone number as a link dials it.
package enum PhoneNumber {
  /// The number in international form (RFC 3966, global number): `030 23125 001` → `tel:+493023125001`.
  ///
  /// National numbers count as German.
  package static func link(_ number: String) -> String {
    // Few numbers have brackets, and to look for three characters by `replacing` takes as long as all the rest.
    let text = number.utf8.contains(0x28) ? number.replacing("(0)", with: "") : number
    let digits = String(text.filter { $0.isASCII && $0.isNumber })
    if text.trimmingPrefix(while: \.isWhitespace).first == "+" { return "tel:+" + digits }
    if digits.hasPrefix("00") { return "tel:+" + digits.dropFirst(2) }
    if digits.hasPrefix("0") { return "tel:+49" + digits.dropFirst() }
    return "tel:" + digits
  }
}
