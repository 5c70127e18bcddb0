public import Dialogue
public import Language

/// A wall-clock time as people write it: `2026-11-23 10:30`, or `2026-11-23T10:30:00+01:00`.
public struct Moment: Equatable, Sendable {
  public var day: Day
  public var instant: Instant

  public init(day: Day, instant: Instant) {
    self.day = day
    self.instant = instant
  }

  /// Reads a time; nil where it is none.
  ///
  /// Without an offset it counts as UTC: within one conversation only differences matter.
  public init?(_ text: String) {
    let parts = text.split { $0 == "T" || $0 == " " }
    let numbers = parts.first?.split(separator: "-").compactMap { Int($0) } ?? []
    guard parts.count <= 2, numbers.count == 3, Moment.isDay(numbers) else { return nil }
    let day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
    guard let seconds = parts.count == 2 ? Moment.seconds(of: parts[1]) : 0 else { return nil }
    self.init(day: day, instant: Instant(seconds: Moment.daysSinceEpoch(day) * 86_400 + seconds))
  }

  private static func isDay(_ numbers: [Int]) -> Bool {
    (1970...9999).contains(numbers[0]) && (1...12).contains(numbers[1])
      && (1...31).contains(numbers[2])
  }

  /// `10:30`, `10:30:00`, with `Z` or `+01:00` behind; seconds since midnight UTC.
  private static func seconds(of text: Substring) -> Int64? {
    var clock = text
    var offset: Int64 = 0
    if clock.last == "Z" {
      clock = clock.dropLast()
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard let shift = hoursAndMinutes(clock[clock.index(after: sign)...]) else { return nil }
      offset = clock[sign] == "+" ? shift : -shift
      clock = clock[..<sign]
    }
    return hoursAndMinutes(clock.prefix { $0 != "." }).map { $0 - offset }
  }

  private static func hoursAndMinutes(_ text: Substring) -> Int64? {
    let numbers = text.split(separator: ":").map { Int64($0) }
    guard (2...3).contains(numbers.count), let hours = numbers[0], let minutes = numbers[1],
      (0...23).contains(hours), (0...59).contains(minutes)
    else { return nil }
    guard let seconds = numbers.count == 3 ? numbers[2] : 0, (0...60).contains(seconds) else {
      return nil
    }
    return hours * 3_600 + minutes * 60 + seconds
  }

  /// Days from 1970-01-01 in the Gregorian calendar.
  ///
  /// The algorithm is that of <https://howardhinnant.github.io/date_algorithms.html#days_from_civil>.
  static func daysSinceEpoch(_ day: Day) -> Int64 {
    let year = Int64(day.month <= 2 ? day.year - 1 : day.year)
    let era = year / 400
    let yearOfEra = year - era * 400
    let month = Int64(day.month + (day.month > 2 ? -3 : 9))
    let dayOfYear = (153 * month + 2) / 5 + Int64(day.day) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
