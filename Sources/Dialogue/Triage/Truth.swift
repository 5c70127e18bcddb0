/// Whether a condition holds, as far as the answers tell.
enum Truth {
  case holds
  case fails
  /// It depends on a question that was not answered yet.
  case open

  /// Both must hold.
  static func && (left: Truth, right: Truth) -> Truth {
    switch (left, right) {
    case (.fails, _), (_, .fails): .fails
    case (.holds, .holds): .holds
    case (.open, _), (_, .open): .open
    }
  }
}
