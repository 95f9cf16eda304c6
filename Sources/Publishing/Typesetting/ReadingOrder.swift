import Profiles

/// Puts text that runs from right to left into the order in which it is read aloud.
///
/// Typst draws a line of Arabic or Hebrew from left to right, and tags each change of font or height as a piece of its
/// own: where spaces, or signs above letters, come from elsewhere, the structure tree has the words of a line in the
/// wrong order (ISO 14289-1, 7.1), and a letter with such a sign twice. All that is drawn stays as it is. In each
/// element pieces side by side that run from right to left are named in the order of their text; within a piece strings
/// come in that order, their glyphs marked as reversed (ISO 32000-1, 14.8.2.3.3); and what says a letter that has been
/// said is given an empty text (14.9.4). Lists without signs lose the empty labels that they have nonetheless.
///
/// A part of the typesetter's process, which has Python's zlib. It works on what Typst 0.15 writes: plain objects, one
/// table of their places.
enum ReadingOrder {
  static let script =
    "RIGHT_TO_LEFT = {\(LanguageTag.rightToLeft.sorted().map { "'\($0)'" }.joined(separator: ", "))}\n"
    + String(decoding: PackageResources.reading_order_py, as: UTF8.self)
}
