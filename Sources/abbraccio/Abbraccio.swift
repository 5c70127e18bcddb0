internal import Dialogue
internal import Foundation
internal import Language
internal import Schede
internal import Transcripts
internal import Understanding

@main
struct Abbraccio {
  static func main() throws {
    let root = CommandLine.arguments[1]
    var sources: [SchedeSource] = []
    for case let url as URL in FileManager.default.enumerator(
      at: URL(filePath: root), includingPropertiesForKeys: nil)! where url.pathExtension == "txt"
    {
      sources.append(
        SchedeSource(path: url.lastPathComponent, bytes: Array(try Data(contentsOf: url))))
    }
    let clock = ContinuousClock()
    var result: LoadResult?
    let t1 = clock.measure { result = load(sources) }
    let loaded = result!
    for d in loaded.diagnostics.filter({ $0.severity == .error }).prefix(20) { print(d) }
    var mech = Mechanisms()
    for a in CommandLine.arguments.dropFirst(3) {
      switch a {
      case "-pairs": mech.pairs = false
      case "-pieces": mech.pieces = false
      case "-concepts": mech.concepts = false
      case "-ages": mech.ages = false
      case "-rules": mech.rules = false
      case "-mending": mech.mending = false
      case "-negation": mech.negation = false
      default: break
      }
    }
    let t0 = clock.now
    var u = try Understander(loaded.knowledge, language: "it", mechanisms: mech)
    print("load \(t1) compile \(clock.now - t0) diagnostics \(loaded.diagnostics.count)")
    if CommandLine.arguments[2] == "--read" {
      var u = try Understander(loaded.knowledge, language: "it")
      for text in CommandLine.arguments.dropFirst(3) {
        let m = u.read(text, explaining: true)
        print(
          text, "\n ", m.safety as Any, m.danger,
          m.readings.map { "\($0.intent) \($0.confidence)" }, m.decision, m.also.map(\.intent),
          m.entities, m.commands)
        for e in m.trace.evidence {
          print("   ", e.target, e.kind, e.text, e.weight, e.at?.line as Any)
        }
        print(
          "   ", m.trace.repairs.map { "\($0.from)>\($0.to)" }, m.trace.unknown, m.trace.clauses)
      }
      return
    }
    if CommandLine.arguments[2] == "--chat" {
      try chat(loaded.knowledge)
      return
    }
    let verbose = CommandLine.arguments.contains("-v")
    var right = 0
    var offered = 0
    var wrong = 0
    var rejected = 0
    var n = 0
    var false_alarm = 0
    var oos = 0
    var oosOK = 0
    var multi = 0
    var multiOK = 0
    var single = 0
    var singleAlso = 0
    let known = Set(loaded.knowledge.intents.map(\.id))
    let text = try String(contentsOfFile: CommandLine.arguments[2], encoding: .utf8)
    var times: [Duration] = []
    for line in text.split(separator: "\n") {
      let o = try JSONSerialization.jsonObject(with: Data(line.utf8)) as! [String: Any]
      let text = o["text"] as! String
      var m = Meaning()
      times.append(clock.measure { m = u.read(text) })
      if CommandLine.arguments.contains("-g") {
        print(
          "DNG", o["id"]!, (o["expect"] as? String) ?? "intent",
          m.safety?.isCertain == true ? 1 : 0, m.danger, text.prefix(150), separator: "\t")
      }
      if let expect = o["expect"] as? String {
        // safety
        let also = (o["also_ok"] as? [String]) ?? []
        n += 1
        if expect == "none" {
          if m.safety != nil {
            false_alarm += 1
            if verbose { print("ALARM", m.safety!, text) }
          } else {
            right += 1
          }
        } else if let s = m.safety {
          if s.crisis == expect || also.contains(s.crisis) {
            right += 1
          } else {
            offered += 1
            if verbose { print("CLASS", expect, s.crisis, text) }
          }
        } else {
          wrong += 1
          if verbose { print("MISS", o["id"]!, text, "|", m.readings.prefix(2)) }
        }
        continue
      }
      let expect = o["expect"] as! [String]
      let ok = Set(expect + (o["also_ok"] as! [String]))
      guard expect.allSatisfy({ known.contains($0) }) else { continue }
      n += 1
      if m.safety != nil {
        false_alarm += 1
        if verbose { print("ALARM", m.safety!, text) }
      }
      let first = m.readings.first?.intent ?? "fuori-tema"
      if CommandLine.arguments.contains("-d") {
        print(
          "TSV", o["id"]!, ok.contains(first) ? 1 : 0,
          m.readings.prefix(3).contains { ok.contains($0.intent) } ? 1 : 0,
          m.readings.prefix(4).map { "\($0.intent):\(String(format: "%.3f", $0.confidence))" }
            .joined(separator: " "), "|", expect.joined(separator: ","), separator: "\t")
      }
      let result: String
      if m.safety?.isCertain == true {
        wrong += 1
        result = "WRONG-ALARM"
      } else if m.decision == .low {
        rejected += 1
        result = ok.contains("fuori-tema") ? "right-rej" : "REJECTED"
        if ok.contains("fuori-tema") {
          right += 1
          rejected -= 1
        }
      } else if m.decision == .sure {
        if ok.contains(first) {
          right += 1
          result = "right"
        } else {
          wrong += 1
          result = "WRONG"
        }
      } else {
        let o = m.readings.prefix(3).map(\.intent)
        if o.contains(where: ok.contains) {
          offered += 1
          result = "offered"
        } else {
          wrong += 1
          result = "OFFERED-WRONG"
        }
      }
      if expect == ["fuori-tema"] {
        oos += 1
        if first == "fuori-tema" || m.decision == .low { oosOK += 1 }
      }
      if expect.count == 1 {
        single += 1
        if m.also.contains(where: { !ok.contains($0.intent) }) { singleAlso += 1 }
      }
      if expect.count > 1 {
        multi += 1
        let got = Set([first] + m.also.map(\.intent))
        if Set(expect).isSubset(of: got) { multiOK += 1 }
      }
      if verbose, result.first!.isUppercase || result == "offered" {
        print(
          result, o["kind"]!, text.prefix(120), "|", expect, "->",
          m.readings.prefix(3).map { "\($0.intent) \(String(format: "%.2f", $0.confidence))" },
          m.also.map(\.intent))
      }
    }
    times.sort()
    print(
      "n \(n) right \(right) offered \(offered) wrong \(wrong) rejected \(rejected) alarms \(false_alarm) oos \(oosOK)/\(oos) multi \(multiOK)/\(multi) false-also \(singleAlso)/\(single)  median \(times[times.count/2]) p99 \(times[times.count*99/100])"
    )
  }
}

extension Abbraccio {
  static func chat(_ knowledge: Knowledge) throws {
    var assistant = try Assistant(knowledge, language: "it")
    var sessions: [String: Session] = [:]
    while let line = readLine() {
      guard let o = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
        continue
      }
      let from = o["from"] as? String ?? "me"
      var session = sessions[from] ?? Session()
      let answer = assistant.answer(
        o["text"] as! String, in: &session, at: Instant(seconds: 1_795_000_000),
        today: .init(year: 2026, month: 11, day: 23))
      sessions[from] = session
      let out = answer.turn.outcome
      var j: [String: Any] = [
        "from": from, "intent": out.intent as Any? ?? NSNull(), "also": out.also,
        "offered": out.offered, "asking": out.asking as Any? ?? NSNull(),
        "safety": out.safety as Any? ?? NSNull(), "slots": out.slots,
      ]
      j["replies"] = out.replies.map { ["text": $0.text, "choices": $0.choices.map(\.label)] }
      if let r = out.recommendation {
        j["recommendation"] = ["service": r.service, "place": r.place ?? "", "row": r.row]
      }
      print(String(decoding: try JSONSerialization.data(withJSONObject: j), as: UTF8.self))
      fflush(nil)
    }
  }
}
