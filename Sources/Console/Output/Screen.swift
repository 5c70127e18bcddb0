/// What the place where the answers appear can do.
struct Screen: Equatable {
  /// How something is shown.
  enum Style: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case cyan = "36"
  }

  /// Columns; nil where nothing is wrapped.
  var width: Int?
  var hasColours: Bool

  /// Neither colours nor wrapping: a pipe.
  static let plain = Screen(width: nil, hasColours: false)

  func styled(_ text: String, _ style: Style) -> String {
    hasColours && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The lines of a text, wrapped where there is a width.
  func lines(_ text: String, indent: String = "") -> [String] {
    guard let width else {
      return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { indent + $0 }
    }
    return Wrapping.wrap(text, width: width, indent: indent)
  }
}
