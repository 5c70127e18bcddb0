/// Counts things and keeps the first place of each, in order.
struct Tally {
  private var index: [String: Int] = [:]
  private(set) var items: [(name: String, first: SourceLine, count: Int)] = []

  mutating func add(_ name: String, at line: SourceLine, times: Int = 1) {
    if let known = index[name] {
      items[known].count += times
    } else {
      index[name] = items.count
      items.append((name, line, times))
    }
  }
}

/// « (e in altre 3 righe)», or nothing.
func andMore(_ count: Int, one: String = "riga", many: String = "righe") -> String {
  switch count {
  case ...1: ""
  case 2: " (e in un'altra \(one))"
  default: " (e in altre \(count - 1) \(many))"
  }
}
