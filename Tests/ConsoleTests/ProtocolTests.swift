import Dialogue
import Testing
import Transcripts

@testable import Console

@Suite struct ProtocolTests {
  private func answers(_ lines: [String], _ options: [String] = []) throws -> [String] {
    try Sandbox().chat(lines, ["--json"] + options).lines
  }

  @Test func `answers with the keys of the design, in its order, nulls included`() throws {
    let lines = try answers([#"{"from":"c1","text":"orari","at":"2026-11-23T10:30:00+01:00"}"#])
    #expect(
      lines == [
        #"{"from":"c1","intent":"orari","also":[],"confidence":1.0,"safety":null,"offered":[],"#
          + #""lang":"it","asking":null,"replies":[{"text":"Apriamo alle nove.","choices":[]}],"#
          + #""recommendation":null,"slots":{}}"#
      ])
  }

  @Test func `shows the recommendation, the slots and the labels of the choices`() throws {
    let lines = try answers([
      #"{"text":"piange da ore e non so cosa fare, ha 3 mesi"}"#, #"{"text":"Villa"}"#,
    ])
    #expect(lines[0].contains(#""asking":"comune""#))
    #expect(lines[1].hasPrefix(#"{"from":"me","intent":null,"#))
    #expect(lines[1].contains(#""choices":["Ci vado","Fatemi richiamare","Basta così"]"#))
    #expect(
      lines[1].contains(
        #""recommendation":{"service":"papa","place":"sede","alternatives":[],"distance_km":"#))
    #expect(
      lines[1].hasSuffix(
        #""row":"servizio:1"},"slots":{"eta":"3m","comune":"Villa"}}"#))
  }

  @Test func `names the danger`() throws {
    let line = try #require(try answers([#"{"text":"mio marito mi picchia"}"#]).first)
    #expect(line.contains(#""intent":"violenza""#))
    #expect(line.contains(#""safety":"violenza""#))
    #expect(line.contains("Chiama il 1522."))
  }

  @Test func `the trace is there only with why`() throws {
    let message = #"{"text":"siete aperti domani mattina"}"#
    #expect(try !answers([message])[0].contains("trace"))
    let line = try answers([message], ["--why"])[0]
    #expect(line.contains(#""trace":"messaggio"#))
    #expect(
      line.contains("dati.txt:\(Sandbox.line(of: "+ siete aperti"))  + siete aperti domani mattina")
    )
  }

  @Test(arguments: [
    ("", "empty"), ("   ", "empty"), ("{", "bad-json"), ("ciao", "bad-json"),
    ("[1]", "not-object"), ("3", "not-object"), ("null", "not-object"), ("{}", "no-text"),
    (#"{"txt":"ciao"}"#, "no-text"), (#"{"text":null}"#, "bad-text"), (#"{"text":5}"#, "bad-text"),
    (#"{"text":["a"]}"#, "bad-text"), (#"{"text":"a","from":1}"#, "bad-from"),
    (#"{"text":"a","at":"domani"}"#, "bad-at"), (#"{"text":"a","at":5}"#, "bad-at"),
    (#"{"text":"a"} {"text":"b"}"#, "bad-json"),
  ])
  func `a bad line gets its error and the conversation goes on`(
    _ line: String, _ code: String
  ) throws {
    let lines = try answers([
      #"{"text":"piange da ore e non so cosa fare"}"#, line, #"{"text":"3 mesi"}"#,
    ])
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix(#"{"error":{"line":2,"code":"\#(code)","text":""#))
    #expect(lines[1].hasSuffix(#""}}"#))
    #expect(lines[2].contains(#""slots":{"eta":"3m"}"#))
  }

  @Test func `lines that are too long or no UTF-8 get their error`() throws {
    let sandbox = try Sandbox()
    let run = sandbox.run(
      ["chat", "--json", "--intents", sandbox.intents],
      input: [
        .tooLong, .line(Array(#"{"text":""#.utf8) + [0xFF] + Array(#""}"#.utf8)),
        .line(Array(#"{"text":"orari"}"#.utf8)),
      ])
    #expect(run.lines.count == 3)
    #expect(run.lines[0].contains(#""line":1,"code":"too-long""#))
    #expect(run.lines[1].contains(#""line":2,"code":"not-utf8""#))
    #expect(run.lines[2].contains(#""intent":"orari""#))
  }

  @Test func `a name that is too long is refused`() throws {
    let name = String(repeating: "a", count: Limits.name + 1)
    #expect(try answers([#"{"from":"\#(name)","text":"orari"}"#])[0].contains("bad-from"))
  }

  @Test func `conversations do not mix`() throws {
    let lines = try answers([
      #"{"from":"a","text":"piange da ore e non so cosa fare"}"#, #"{"from":"b","text":"orari"}"#,
      #"{"from":"a","text":"3 mesi"}"#, #"{"from":"b","text":"3 mesi"}"#,
    ])
    #expect(lines[2].contains(#""from":"a""#) && lines[2].contains(#""asking":"comune""#))
    #expect(!lines[3].contains(#""asking":"comune""#))
  }

  @Test func `each answer is flushed before the next line is read`() throws {
    let sandbox = try Sandbox()
    let set = try LoadedSet(SchedeDirectory(path: sandbox.intents), language: "it")
    var chat = ProtocolChat(set, explains: false, clock: { Moment(Instant(seconds: 0)) })
    let sink = StringSink()
    chat.run(ListInput([.line(Array("{}".utf8)), .line(Array("{}".utf8))]), sink)
    #expect(sink.flushedAt.count == 2)
    #expect(sink.flushedAt.last == sink.text.utf8.count)
    #expect(sink.flushedAt.first == sink.text.utf8.count / 2)
  }

  @Test func `of too many conversations the quietest are dropped`() {
    var table = SessionTable(limit: 8)
    for number in 0..<8 { table.keep(Session(), of: "\(number)") }
    table.keep(Session(), of: "0")
    table.keep(Session(), of: "8")
    #expect(table.count == 8)
    #expect(table["0"] != nil && table["8"] != nil && table["1"] == nil)
    for number in 0..<10_000 { table.keep(Session(), of: "\(number)") }
    #expect(table.count <= 8)
  }

  @Test func `writes text and numbers as JSON does`() {
    var object = JSONObject()
    object.add("a", "«sì» \"\\\n\t\u{1}😀")
    object.add("b", 0.945, decimals: 2)
    object.add("c", 7.14, decimals: 1)
    object.add("d", nil, decimals: 1)
    object.add("e", .nan, decimals: 2)
    object.add("f", [String]())
    #expect(
      object.text
        == #"{"a":"«sì» \"\\\n\t\u0001😀","b":0.95,"c":7.1,"d":null,"e":null,"f":[]}"#)
  }
}
