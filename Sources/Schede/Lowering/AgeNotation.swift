/// Reads ages as the tables write them: `in-arrivo`, `0..11m`, `3..5a`, `18a..`.
enum AgeNotation {
  /// The greatest age, in months: 120 years.
  static let oldest = 120 * 12 + 11

  /// Nil where the text is no age.
  ///
  /// `3..5a` goes from the third birthday to the day before the sixth.
  static func age(_ text: String) -> AgeRange? {
    let folded = foldedID(text)
    if folded == "in-arrivo" || folded == "expected" { return .expected }
    guard let (low, high) = bounds(folded) else { return nil }
    let unit = high?.unit ?? low?.unit
    guard let unit, low != nil || high != nil else { return nil }
    let from = low.map { $0.number * ($0.unit ?? unit) } ?? 0
    let to = high.map { $0.number * ($0.unit ?? unit) + ($0.unit ?? unit) - 1 } ?? oldest
    return from <= to && to <= oldest ? .months(from...to) : nil
  }

  /// Whether the text is meant as an age, well written or not.
  static func looksLikeAge(_ text: String) -> Bool {
    text.utf8.first.map(Ascii.isDigit) == true || text.hasPrefix("..")
  }

  /// A number and how many months its unit has.
  private typealias Bound = (number: Int, unit: Int?)

  private static func bounds(_ text: String) -> (low: Bound?, high: Bound?)? {
    guard let dots = text.firstRange(of: "..") else {
      guard let single = bound(text) else { return nil }
      return (single, single)
    }
    let left = text[..<dots.lowerBound].trimmingSpaces
    let right = text[dots.upperBound...].trimmingSpaces
    let low = bound(left)
    let high = bound(right)
    guard left.isEmpty || low != nil, right.isEmpty || high != nil else { return nil }
    return (low, high)
  }

  private static func bound(_ text: String) -> Bound? {
    let digits = text.prefix(while: \.isNumber)
    guard let number = Int(digits), number <= oldest else { return nil }
    switch text.dropFirst(digits.count).trimmingSpaces {
    case "": return (number, nil)
    case "m", "mesi", "mese", "months": return (number, 1)
    case "a", "anni", "anno", "y", "years": return (number, 12)
    default: return nil
    }
  }
}
