/// A block of a text, for print: a typed tree instead of markup, so that text stays data.
package indirect enum Block: Hashable, Sendable {
  case paragraph([Inline])
  /// Level 1 is the highest that the text uses for itself; whoever shows it shifts it.
  case heading(level: Int, [Inline])
  /// One array of blocks an item; `start` is the first number of an ordered list, and `nil` for bullets.
  case list(start: Int?, isTight: Bool, items: [[Block]])
  case quote([Block])
  case code(String)
  case rule
}

/// A run of text within a block.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case code(String)
  /// The address is already resolved and safe.
  case link(address: String, [Inline])
  case lineBreak
}
