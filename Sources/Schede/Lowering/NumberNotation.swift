/// Reads ranges of numbers as rules write them, without the brackets: `39..42`, `41..`, `..15`,
/// `38,5..`, `15`.
enum NumberNotation {
  /// What is wrong with a range.
  enum Fault: Error {
    /// `[]`, `[..]`.
    case empty
    /// `[42..39]`.
    case backwards(low: String, high: String)
    /// `[3a]`, `[1234567]`, `[1,255]`.
    case unreadable
  }

  /// The digits of the greatest number, like those of a message.
  private static let longestDigits = 6

  static func range(_ text: String) throws(Fault) -> NumberRange {
    guard let dots = text.firstRange(of: "..") else {
      guard !text.isEmpty else { throw .empty }
      let value = try number(text)
      return NumberRange(value, value)
    }
    let (left, right) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
    guard !left.isEmpty || !right.isEmpty else { throw .empty }
    let low = left.isEmpty ? 0 : try number(left)
    let high = right.isEmpty ? NumberRange.unbounded : try number(right)
    guard low <= high else { throw .backwards(low: left, high: right) }
    return NumberRange(low, high)
  }

  /// A number in hundredths, with up to two decimals behind a comma or a point.
  private static func number(_ text: String) throws(Fault) -> Int {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      .flatMap { $0.split(separator: ".", omittingEmptySubsequences: false) }
    guard parts.count <= 2, let whole = digits(parts[0], atMost: longestDigits) else {
      throw .unreadable
    }
    guard parts.count == 2 else { return whole * 100 }
    guard let decimals = digits(parts[1], atMost: 2) else { throw .unreadable }
    return whole * 100 + (parts[1].utf8.count == 1 ? decimals * 10 : decimals)
  }

  private static func digits(_ text: Substring, atMost longest: Int) -> Int? {
    guard text.utf8.count <= longest, text.utf8.allSatisfy(Ascii.isDigit) else { return nil }
    return Int(text)
  }
}
