public import Dialogue
public import Language
internal import Schede

/// A wall-clock time as people write it: `2026-11-23 10:30`, or `2026-11-23T10:30:00+01:00`.
public struct Moment: Equatable, Sendable {
  /// Seconds from 1970-01-01 00:00 on the clock of whoever writes.
  private var wallClock: Int64
  /// How far that clock is ahead of UTC, in seconds.
  private var offset: Int64

  /// A moment of a real clock.
  ///
  /// - Parameters:
  ///   - instant: seconds since 1970-01-01 00:00 UTC.
  ///   - offset: how far the local clock is ahead of UTC, in seconds.
  public init(_ instant: Instant, offset: Int64 = 0) {
    wallClock = instant.seconds + offset
    self.offset = offset
  }

  /// Reads a time; nil where it is none.
  ///
  /// Without an offset it counts as UTC: within one conversation only differences matter.
  public init?(_ text: String) {
    let parts = text.split { $0 == "T" || $0 == "t" || $0 == " " }
    guard let date = parts.first, let day = Day(schede: date), day.year >= 1970, parts.count <= 2,
      let clock = parts.count == 2 ? Clock(parts[1]) : Clock()
    else { return nil }
    wallClock = Moment.daysSinceEpoch(day) * Moment.secondsOfDay + clock.seconds
    offset = clock.offset
  }

  public var instant: Instant { Instant(seconds: wallClock - offset) }

  /// The day where it was written.
  public var day: Day { Moment.day(wallClock.flooredQuotient(by: Moment.secondsOfDay)) }

  /// `2026-11-23 10:30`.
  public var text: String {
    let minutes = (wallClock - Moment.daysSinceEpoch(day) * Moment.secondsOfDay) / 60
    let parts = [Int64(day.month), Int64(day.day), minutes / 60, minutes % 60].map(Moment.twoDigits)
    return "\(day.year)-\(parts[0])-\(parts[1]) \(parts[2]):\(parts[3])"
  }

  /// The time so many seconds later, on the same clock.
  public func advanced(by seconds: Int64) -> Moment {
    var later = self
    let (sum, overflow) = wallClock.addingReportingOverflow(seconds)
    later.wallClock = overflow ? wallClock : sum
    return later
  }

  /// Another time on the same clock.
  public func at(_ instant: Instant) -> Moment { Moment(instant, offset: offset) }

  /// Another time of the same day; nil where the text is no time of day.
  public func atClock(_ text: String) -> Moment? {
    guard let clock = Clock(text[...]) else { return nil }
    var moment = self
    moment.wallClock = Moment.daysSinceEpoch(day) * Moment.secondsOfDay + clock.seconds
    return moment
  }

  private static let secondsOfDay: Int64 = 86_400

  private static func twoDigits(_ number: Int64) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension Moment {
  /// A time of day: `10:30`, `10:30:00.5`, with `Z`, `+01:00`, `+0100` or `+01` behind.
  private struct Clock {
    var seconds: Int64 = 0
    var offset: Int64 = 0

    init() {}

    init?(_ text: Substring) {
      var clock = text
      if clock.last == "Z" || clock.last == "z" {
        clock = clock.dropLast()
      } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
        guard let shift = Clock.shift(clock[clock.index(after: sign)...]) else { return nil }
        offset = clock[sign] == "+" ? shift : -shift
        clock = clock[..<sign]
      }
      guard let seconds = Clock.parts(clock.prefix { $0 != "." }) else { return nil }
      self.seconds = seconds
    }

    private static func shift(_ text: Substring) -> Int64? {
      guard !text.contains(":") else { return parts(text) }
      return parts(text.prefix(2) + ":" + (text.count == 2 ? "00" : text.dropFirst(2)))
    }

    private static func parts(_ text: some StringProtocol) -> Int64? {
      let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
      let numbers = pieces.compactMap { (1...2).contains($0.utf8.count) ? Int64($0) : nil }
      guard (2...3).contains(pieces.count), numbers.count == pieces.count,
        (0...23).contains(numbers[0]), (0...59).contains(numbers[1]),
        numbers.count == 2 || (0...60).contains(numbers[2])
      else { return nil }
      return numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    }
  }
}

/// The Gregorian calendar, after <https://howardhinnant.github.io/date_algorithms.html>.
extension Moment {
  /// Days from 1970-01-01 to a day.
  static func daysSinceEpoch(_ day: Day) -> Int64 {
    let year = Int64(day.month <= 2 ? day.year - 1 : day.year)
    let era = year.flooredQuotient(by: 400)
    let yearOfEra = year - era * 400
    let month = Int64(day.month + (day.month > 2 ? -3 : 9))
    let dayOfYear = (153 * month + 2) / 5 + Int64(day.day) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day so many days after 1970-01-01.
  static func day(_ daysSinceEpoch: Int64) -> Day {
    let shifted = daysSinceEpoch + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = Int(dayOfYear - (153 * month + 2) / 5 + 1)
    let civilMonth = Int(month < 10 ? month + 3 : month - 9)
    return Day(
      year: Int(yearOfEra + era * 400) + (civilMonth <= 2 ? 1 : 0), month: civilMonth, day: day)
  }
}

extension Int64 {
  /// The quotient rounded towards minus infinity.
  fileprivate func flooredQuotient(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
