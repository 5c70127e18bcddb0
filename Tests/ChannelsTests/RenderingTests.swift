import Seeded
import Testing

@testable import Channels

@Suite struct RenderingTests {
  private func buttons(_ labels: [String]) -> [Outgoing.Button] {
    labels.enumerated().map { Outgoing.Button(label: $0.element, payload: "a1|q|1|\($0.offset)") }
  }

  private func telegram(_ text: String, _ labels: [String]) -> [Rendered] {
    Rendering(.telegram).messages(of: Outgoing(text: text, buttons: buttons(labels)))
  }

  private func whatsapp(_ text: String, _ labels: [String]) -> [Rendered] {
    Rendering(.whatsapp).messages(of: Outgoing(text: text, buttons: buttons(labels)))
  }

  private func choice(_ title: String, _ place: Int, note: String? = nil) -> Rendered.Choice {
    Rendered.Choice(title: title, note: note, payload: "a1|q|1|\(place)")
  }

  private let long = "Vorrei essere richiamato"  // 24 letters
  private let longer = "Vorrei essere richiamata domani mattina"  // 39

  @Test func `shows up to three short choices as buttons`() {
    #expect(
      whatsapp("Vuoi?", ["Sì", "No", "12345678901234567890"])
        == [
          .buttons("Vuoi?", [choice("Sì", 0), choice("No", 1), choice("12345678901234567890", 2)])
        ])
  }

  @Test func `shows more, or longer ones, as a list`() {
    let four = ["uno", "due", "tre", "quattro"]
    #expect(
      whatsapp("Quanti?", four)
        == [.list("Quanti?", four.enumerated().map { choice($0.element, $0.offset) })])
    #expect(whatsapp("Vuoi?", [long]) == [.list("Vuoi?", [choice(long, 0)])])
  }

  @Test func `cuts long titles, and says them whole beside and in the text`() {
    #expect(
      whatsapp("Vuoi?", ["Sì", longer]) == [
        .list(
          "Vuoi?\n\n1. Sì\n2. \(longer)",
          [choice("Sì", 0), choice("Vorrei essere richiamat…", 1, note: longer)])
      ])
  }

  @Test func `numbers what is too much for a list`() {
    let labels = (1...11).map { "voce \($0)" }
    let lines = labels.enumerated().map { "\($0.offset + 1). \($0.element)" }
    #expect(
      whatsapp("Quale?", labels) == [.text("Quale?\n\n" + lines.joined(separator: "\n"))])
    guard case .list = whatsapp("Quale?", Array(labels.prefix(10))).first else {
      Issue.record("no list")
      return
    }
  }

  @Test func `numbers choices whose payload is too long, empty or twice there`() {
    let payloads = [
      [String(repeating: "a", count: 65), "b"], ["", "b"], ["b", "b"],
      [String(repeating: "è", count: 33), "b"],
    ]
    for payloads in payloads {
      let reply = Outgoing(
        text: "Vuoi?", buttons: zip(["Sì", "No"], payloads).map { .init(label: $0, payload: $1) })
      #expect(Rendering(.telegram).messages(of: reply) == [.text("Vuoi?\n\n1. Sì\n2. No")])
    }
  }

  @Test func `takes payloads of 64 bytes for Telegram and 200 for WhatsApp`() {
    for (capabilities, bytes) in [(Capabilities.telegram, 64), (.whatsapp, 200)] {
      for (count, isButton) in [(bytes, true), (bytes + 1, false)] {
        let button = Outgoing.Button(label: "Sì", payload: String(repeating: "a", count: count))
        let shown = Rendering(capabilities).messages(of: Outgoing(text: "?", buttons: [button]))
        #expect((shown != [.text("?\n\n1. Sì")]) == isButton)
      }
    }
  }

  @Test func `makes no buttons that look alike`() {
    guard case .list = whatsapp("Vuoi?", ["Sì", "Sì"]).first else {
      Issue.record("buttons alike")
      return
    }
    let alike = [longer + " presto", longer + " tardi"]
    #expect(telegram("Vuoi?", alike).first == .text("Vuoi?\n\n1. \(alike[0])\n2. \(alike[1])"))
  }

  @Test func `shows Telegram's labels up to forty letters, and cuts longer ones`() {
    #expect(telegram("Vuoi?", [longer]) == [.buttons("Vuoi?", [choice(longer, 0)])])
    let label = longer + " presto"
    #expect(
      telegram("Vuoi?", [label])
        == [.buttons("Vuoi?\n\n1. \(label)", [choice(longer + "…", 0)])])
  }

  @Test func `sends first what is too long beside choices, and asks last`() {
    let story = String(repeating: "Una frase lunga. ", count: 70)  // 1,190 letters
    let shown = whatsapp(story + "\n\nVuoi?", ["Sì"])
    #expect(shown.count == 2)
    #expect(shown.last == .buttons("Vuoi?", [choice("Sì", 0)]))
    #expect(whatsapp(String(repeating: "a", count: 1_024), ["Sì"]).count == 1)
    #expect(whatsapp(String(repeating: "a", count: 1_025), ["Sì"]).count == 2)
  }

  @Test func `says nothing of nothing, and choices without a text as a text`() {
    #expect(whatsapp("", []).isEmpty)
    #expect(whatsapp(" ", ["Sì"]) == [.text("1. Sì")])
    #expect(whatsapp("Vuoi?", ["Sì", " "]) == [.text("Vuoi?\n\n1. Sì\n2.")])
  }

  @Test func `keeps every limit, whatever the reply`() {
    let parts = ["parola ", "È. ", "😀", "👨‍👩‍👧‍👦", "\n\n", "x", "lunghissimissima"]
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let make = { (most: Int) in
        (0..<Int.random(in: 0...most, using: &random))
          .map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      }
      let text = make(2_000)
      let labels = (0..<Int.random(in: 0...12, using: &random)).map { _ in make(6) }
      for message in whatsapp(text, labels) { #expect(isFit(message, .whatsapp), "seed \(seed)") }
      for message in telegram(text, labels) { #expect(isFit(message, .telegram), "seed \(seed)") }
    }
  }

  private func isFit(_ message: Rendered, _ limits: Capabilities) -> Bool {
    switch message {
    case .text(let text): return 1...limits.textUnits ~= text.utf16.count
    case .buttons(let text, let choices):
      return 1...limits.textUnitsWithChoices ~= text.utf16.count
        && 1...limits.buttons ~= choices.count
        && choices.allSatisfy { 1...limits.buttonUnits ~= $0.title.utf16.count }
        && Set(choices.map(\.title)).count == choices.count
    case .list(let text, let choices):
      return 1...limits.textUnitsWithChoices ~= text.utf16.count
        && 1...limits.listRows ~= choices.count
        && choices.allSatisfy {
          1...limits.rowUnits ~= $0.title.utf16.count
            && $0.note.map { 1...limits.noteUnits ~= $0.utf16.count } ?? true
        }
    }
  }
}
