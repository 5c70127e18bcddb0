import Language
import Testing

@testable import Schede

@Suite struct OpeningHoursTests {
  private func window(_ from: Int, _ to: Int) -> OpeningHours.Window {
    OpeningHours.Window(from: from, to: to)
  }

  @Test func `reads two windows on a day`() throws {
    let hours = try OpeningHours("lun-ven 9:00-12:30; mar, gio 14.30 – 17:30")
    #expect(hours.windows(onWeekday: 0) == [window(540, 750)])
    #expect(hours.windows(onWeekday: 1) == [window(540, 750), window(870, 1050)])
    #expect(hours.windows(onWeekday: 5) == [])
    #expect(hours.windows(onWeekday: 9) == [])
  }

  @Test func `reads full names, English ones and whole hours`() throws {
    #expect(
      try OpeningHours("Lunedì 9-13, 14-18") == OpeningHours("mon 14:00-18:00; mon 9:00-13:00"))
  }

  @Test(arguments: [
    ("lun 9:00-8:00", "in «9:00-8:00» la fine viene prima dell'inizio"),
    ("lun-ven", "qui mancano i giorni o le ore"),
    ("9-12", "qui mancano i giorni o le ore"),
    ("", "mancano i giorni e le ore"),
    ("mer-lun 9-12", "«mer-lun» va all'indietro nella settimana"),
    ("lum 9-12", "«lum» non è un giorno; forse intendevi «lun»"),
    ("lun 25-26", "«25-26» non è un orario come «9:00-12:30»"),
    ("lun 9-12; lun 11-13", "questi orari si accavallano con altri dello stesso giorno"),
  ])
  func `says what is wrong`(_ text: String, _ message: String) {
    #expect(throws: OpeningHours.Failure.self) { try OpeningHours(text) }
    do throws(OpeningHours.Failure) { _ = try OpeningHours(text) } catch {
      #expect(error.message == message)
    }
  }

  @Test func `reads closures`() throws {
    let closure = try #require(Closure("2026-08-10..2026-08-21"))
    #expect(closure.holds(Day(year: 2026, month: 8, day: 10)))
    #expect(closure.holds(Day(year: 2026, month: 8, day: 21)))
    #expect(!closure.holds(Day(year: 2026, month: 8, day: 22)))
    #expect(Closure("2026-12-25")?.to == Day(year: 2026, month: 12, day: 25))
    #expect(Closure("2026-08-21..2026-08-10") == nil)
    #expect(Closure("2026-02-29") == nil)
    #expect(Closure("2028-02-29") != nil)
  }
}
