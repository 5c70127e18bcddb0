/// Weekly opening times: `lun-ven 9:00-12:30; mar, gio 14:30-17:30`.
public struct OpeningHours: Equatable, Sendable {
  /// From and to, minutes after midnight.
  public struct Window: Hashable, Sendable {
    public var from: Int
    public var to: Int
  }

  /// The windows of each day, Monday first, in order.
  public private(set) var days: [[Window]] = Array(repeating: [], count: 7)

  /// Why a text is no opening time.
  public struct Failure: Error, Equatable, Sendable {
    /// The part that is not understood.
    public var part: String
    /// In Italian, lower case.
    public var message: String
  }

  /// Reads opening times.
  ///
  /// Days are `lun mar mer gio ven sab dom` (or English, or in full), alone, with commas, or as a
  /// range; times are `9`, `9:00` or `9.00`. A part without days goes on with those before it.
  ///
  /// - Throws: ``Failure`` with the part that is wrong.
  public init(_ text: String) throws(Failure) {
    var days: [Int] = []
    for part in text.split(separator: ";").map(\.trimmingSpaces) where !part.isEmpty {
      days = try read(part, after: days)
    }
    if self.days.allSatisfy(\.isEmpty) {
      throw Failure(part: text, message: "mancano i giorni e le ore")
    }
  }

  /// The windows of a day of the week, 0 for Monday.
  public func windows(onWeekday weekday: Int) -> [Window] {
    days.indices.contains(weekday) ? days[weekday] : []
  }

  private mutating func read(_ part: String, after known: [Int]) throws(Failure) -> [Int] {
    var days: [Int] = []
    var windows: [Window] = []
    for word in Self.words(part) {
      if word.utf8.first.map(Ascii.isDigit) == true {
        windows.append(try Self.window(word))
      } else {
        days += try Self.dayRange(word)
      }
    }
    if days.isEmpty { days = known }
    guard !days.isEmpty, !windows.isEmpty else {
      throw Failure(part: part, message: "qui mancano i giorni o le ore")
    }
    for day in days { try add(windows, on: day, part) }
    return days
  }

  /// Words between spaces and commas, with the spaces around hyphens taken away.
  private static func words(_ part: String) -> [String] {
    var text = part.lowercased().replacing("–", with: "-")
    for spaced in [" -", "- "] {
      while text.contains(spaced) { text = text.replacing(spaced, with: "-") }
    }
    return text.split { $0 == " " || $0 == "," }.map(String.init)
  }

  private mutating func add(_ windows: [Window], on day: Int, _ part: String) throws(Failure) {
    for window in windows {
      if days[day].contains(where: { $0.from < window.to && window.from < $0.to }) {
        throw Failure(
          part: part, message: "questi orari si accavallano con altri dello stesso giorno")
      }
      days[day].append(window)
    }
    days[day].sort { $0.from < $1.from }
  }

  private static let names = [
    ["lun", "mar", "mer", "gio", "ven", "sab", "dom"],
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    ["lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica"],
  ]

  private static func day(_ word: Substring) throws(Failure) -> Int {
    let folded = foldedID(word)
    for list in names {
      if let day = list.firstIndex(of: folded) { return day }
    }
    let near = nearest(to: folded, among: names[0]).map { "; forse intendevi «\($0)»" } ?? ""
    throw Failure(part: String(word), message: "«\(word)» non è un giorno\(near)")
  }

  private static func dayRange(_ word: String) throws(Failure) -> [Int] {
    let parts = word.split(separator: "-", maxSplits: 1)
    guard let first = parts.first, let last = parts.last else {
      throw Failure(part: word, message: "qui manca un giorno")
    }
    let from = try day(first)
    let to = try day(last)
    guard from <= to else {
      throw Failure(part: word, message: "«\(word)» va all'indietro nella settimana")
    }
    return Array(from...to)
  }

  private static func window(_ word: String) throws(Failure) -> Window {
    let parts = word.split(separator: "-")
    guard parts.count == 2, let from = minutes(parts[0]), let to = minutes(parts[1]) else {
      throw Failure(part: word, message: "«\(word)» non è un orario come «9:00-12:30»")
    }
    guard from < to else {
      throw Failure(part: word, message: "in «\(word)» la fine viene prima dell'inizio")
    }
    return Window(from: from, to: to)
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split { $0 == ":" || $0 == "." }
    guard (1...2).contains(parts.count), let hour = Int(parts[0]), (0...24).contains(hour) else {
      return nil
    }
    let minute = parts.count == 2 ? Int(parts[1]) : 0
    guard let minute, (0...59).contains(minute), hour * 60 + minute <= 24 * 60 else { return nil }
    return hour * 60 + minute
  }
}
