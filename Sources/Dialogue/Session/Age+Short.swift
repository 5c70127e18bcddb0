internal import Language

extension Age {
  /// `2m` under three years, `5a` from then on, `in-arrivo` before birth.
  var short: String {
    switch self {
    case .expected: Roles.expected
    case .months(let months) where months < 36: "\(months)m"
    case .months(let months): "\(months / 12)a"
    }
  }

  /// For comparing: a child not yet born comes before the first month.
  var inMonths: Int {
    if case .months(let months) = self { months } else { -1 }
  }

  /// Reads what ``short`` writes.
  init?(short text: String) {
    if text == Roles.expected {
      self = .expected
      return
    }
    guard let unit = text.last, let count = Int(text.dropLast()), (0...1_500).contains(count) else {
      return nil
    }
    switch unit {
    case "m": self = .months(count)
    case "a": self = .months(count * 12)
    default: return nil
    }
  }
}
