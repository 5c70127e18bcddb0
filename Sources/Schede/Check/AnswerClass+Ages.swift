extension AnswerClass {
  /// All ages, cut wherever an interval begins or ends.
  static func ages(cutBy ranges: [AgeRange]) -> [AnswerClass] {
    var starts: Set<Int> = [0]
    for case .months(let range) in ranges {
      starts.insert(range.lowerBound)
      if range.upperBound < AgeNotation.oldest { starts.insert(range.upperBound + 1) }
    }
    let cuts = starts.sorted() + [AgeNotation.oldest + 1]
    return zip(cuts, cuts.dropFirst()).map { from, next in
      AnswerClass(label: AgeNotation.text(from...next - 1), answer: .ages(from...next - 1))
    }
  }
}

extension AgeNotation {
  /// An interval of months as the tables write it: `0..11m`, `3..5a`, `18a..`.
  static func text(_ range: ClosedRange<Int>) -> String {
    let isYears = range.lowerBound % 12 == 0 && range.upperBound % 12 == 11 && range.upperBound > 11
    let unit = isYears ? 12 : 1
    let letter = isYears ? "a" : "m"
    let from = range.lowerBound / unit
    let to = range.upperBound / unit
    if range.upperBound == oldest { return "\(from)\(letter).." }
    return from == to ? "\(from)\(letter)" : "\(from)..\(to)\(letter)"
  }
}
