/// Letters with their accents as one scalar.
enum Composition {
  /// U+00C0…U+017F and the Romanian letters, by what they are canonically equal to.
  ///
  /// Swift compares strings by canonical equivalence, so a decomposed letter finds its twin.
  private static let letters: [String: Unicode.Scalar] = {
    let scalars = [0xC0...0x17F, 0x218...0x21B, 0x1EA0...0x1EF9].flatMap {
      $0 as ClosedRange<UInt32>
    }
    .compactMap(Unicode.Scalar.init)
    return Dictionary(
      scalars.map { (String($0), $0) }, uniquingKeysWith: { first, _ in first })
  }()

  /// A letter and the accent that follows it.
  static func composed(_ letter: Unicode.Scalar?, _ accent: Unicode.Scalar) -> [Unicode.Scalar] {
    guard let letter else { return [] }
    var pair = String.UnicodeScalarView()
    pair.append(letter)
    pair.append(accent)
    return letters[String(pair)].map { [$0] } ?? [letter, accent]
  }
}
