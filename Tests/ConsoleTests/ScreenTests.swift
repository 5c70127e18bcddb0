import Dialogue
import Testing
import Transcripts

@testable import Console

@Suite struct ScreenTests {
  @Test(arguments: [
    ("ciao", 4), ("perché", 6), ("perche\u{301}", 6), ("👨‍👩‍👧", 2), ("日本", 4), ("❤️", 2),
    ("a\u{200B}b", 2), ("", 0),
  ])
  func `counts columns, not letters`(_ text: String, _ width: Int) {
    #expect(TextWidth.of(text) == width)
  }

  @Test func `breaks between words and never within one`() {
    let lines = Wrapping.wrap(
      "Vieni in piazza Giovanni XXIII 1, precipitevolissimevolmente!", width: 24, indent: "  ")
    #expect(
      lines == ["  Vieni in piazza", "  Giovanni XXIII 1,", "  precipitevolissimevolmente!"])
  }

  @Test func `goes on under the text of an item of a list`() {
    #expect(
      Wrapping.wrap("1. di come si diventa papà", width: 20)
        == ["1. di come si", "   diventa papà"])
    #expect(
      Wrapping.wrap("- portare il libretto", width: 20) == ["- portare il", "  libretto"])
    #expect(Wrapping.wrap("1. corto", width: 20) == ["1. corto"])
  }

  @Test func `no line is wider than the screen unless a word is, and no word is lost`() {
    for width in 20...60 {
      let words = (0..<30).map { index in
        String(
          repeating: ["à", "b", "👧", "日"][index * width % 4], count: 1 + index * 7 % width % 9)
      }
      let lines = Wrapping.wrap(words.joined(separator: " "), width: width)
      #expect(lines.allSatisfy { TextWidth.of($0) <= width })
      #expect(lines.joined(separator: " ") == words.joined(separator: " "))
    }
  }

  @Test func `keeps empty lines and what is too narrow to wrap`() {
    #expect(Wrapping.wrap("a\n\nb", width: 40) == ["a", "", "b"])
    #expect(
      Wrapping.wrap("una riga lunga più di dieci", width: 10) == ["una riga lunga più di dieci"])
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], true), (["TERM": "dumb"], false), (["NO_COLOR": "1"], false),
      (["NO_COLOR": ""], true), ([:], true),
    ] as [([String: String], Bool)])
  func `colours only where they are welcome`(_ variables: [String: String], _ hasColours: Bool) {
    var system = System(
      arguments: [], variables: variables, input: ListInput([]), output: StringSink(),
      errors: StringSink(), isTerminal: true, clock: { Moment(Instant(seconds: 0)) },
      columns: { 60 })
    #expect(system.screen == Screen(width: 60, hasColours: hasColours))
    system.isTerminal = false
    #expect(system.screen == .plain)
  }

  @Test func `shows choices with numbers, yes and no in a line, what is listed once`() {
    func shown(_ text: String, _ labels: [String]) -> String {
      let sink = StringSink()
      let reply = Reply(
        text: text, choices: labels.map { Choice(label: $0, value: $0) })
      var outcome = Outcome()
      outcome.replies = [reply]
      Answering(screen: Screen(width: 40, hasColours: false))
        .show(Turn(outcome: outcome), on: sink)
      return sink.text
    }
    #expect(shown("E ora?", ["A", "B", "C"]) == "\n  E ora?\n  1. A\n  2. B\n  3. C\n\n")
    #expect(shown("Vero?", ["Sì", "No"]) == "\n  Vero?\n  [Sì]  [No]\n\n")
    #expect(shown("Quale?\n1. A\n2. B", ["A", "B"]) == "\n  Quale?\n  1. A\n  2. B\n\n")
  }

  @Test func `tables stand in columns`() {
    #expect(Columns.table([["perché", "1"], ["no", "100"]]) == "perché    1\nno      100")
  }
}
