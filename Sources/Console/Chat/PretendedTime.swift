internal import Transcripts

/// The time behind `:ora`.
enum PretendedTime {
  /// Reads `2026-11-23 10:30`, `18:30`, `+25h`, `+3g` (days); nil for anything else.
  static func read(_ text: String, from now: Moment) -> Moment? {
    if text.hasPrefix("+") { return later(text.dropFirst(), than: now) }
    return Moment(text) ?? now.atClock(text)
  }

  private static func later(_ text: Substring, than now: Moment) -> Moment? {
    let seconds: [Character: Int64] = ["m": 60, "h": 3_600, "o": 3_600, "g": 86_400, "d": 86_400]
    guard let unit = text.last.flatMap({ seconds[$0] }), let count = Int64(text.dropLast()),
      (0...100_000).contains(count)
    else { return nil }
    return now.advanced(by: count * unit)
  }
}
