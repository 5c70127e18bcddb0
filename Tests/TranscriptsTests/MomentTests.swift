import Dialogue
import Language
import Testing

@testable import Transcripts

@Suite struct MomentTests {
  @Test(
    arguments: [
      ("2026-11-23 10:30", 1_795_429_800),
      ("2026-11-23T10:30:00+01:00", 1_795_426_200),
      ("2026-11-23T10:30:00Z", 1_795_429_800),
      ("2026-11-23t10:30:00.250z", 1_795_429_800),
      ("2026-11-23T10:30-0530", 1_795_449_600),
      ("2026-11-23T10:30+01", 1_795_426_200),
      ("2026-11-23", 1_795_392_000),
      ("1970-01-01T00:00:00Z", 0),
    ] as [(String, Int64)])
  func `reads a time as people and programs write it`(_ text: String, _ seconds: Int64) throws {
    #expect(try #require(Moment(text)).instant.seconds == seconds)
  }

  @Test(arguments: [
    "", "domani", "10:30", "2026-02-29 10:00", "2026-13-01", "2026-11-23 24:00", "2026-11-23 10",
    "2026-11-23 10:60", "2026-11-23T10:30:00+25:00", "2026-11-23 10:30 oggi", "1969-12-31",
    "2026-11-23T10::30", "2026-11-23T10:30+",
  ])
  func `knows what is no time`(_ text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func `keeps the day of whoever writes`() throws {
    let late = try #require(Moment("2026-11-24T00:15:00+01:00"))
    #expect(late.day == Day(year: 2026, month: 11, day: 24))
    #expect(late.text == "2026-11-24 00:15")
  }

  @Test func `goes on over midnight, the end of a year and a leap day`() throws {
    let moment = try #require(Moment("2027-12-31 23:30"))
    #expect(moment.advanced(by: 3_600).text == "2028-01-01 00:30")
    #expect(moment.advanced(by: 60 * 86_400).text == "2028-02-29 23:30")
    #expect(moment.advanced(by: .max).text == moment.text)
  }

  @Test func `takes another time of the same day`() throws {
    let moment = try #require(Moment("2026-11-23T10:30:00+01:00"))
    #expect(moment.atClock("18:05")?.text == "2026-11-23 18:05")
    #expect(moment.atClock("25:00") == nil)
  }

  @Test func `every day of four centuries comes back as itself`() {
    for days in stride(from: Int64(-719_000), to: 220_000, by: 37) {
      let day = Moment.day(days)
      #expect(Moment.daysSinceEpoch(day) == days)
    }
  }
}
