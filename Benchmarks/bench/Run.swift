internal import CAllocations
internal import Dialogue
internal import Schede
internal import Threads
internal import Transcripts
internal import Understanding

/// Measures one set.
struct Run {
  private let set: MessageSet
  private let options: Options
  private static let noon = Instant(seconds: 1_795_428_000)

  init(_ set: MessageSet, _ options: Options) {
    self.set = set
    self.options = options
  }

  /// Nil where the data have errors.
  func result() -> Result? {
    var result = Result(name: set.name)
    callocations_trim()
    let resident = Memory.resident()
    let clock = ContinuousClock()
    let start = clock.now
    let draft = SchedeDraft(set.sources)
    let read = clock.now
    guard let compiled = compiled(draft), var understander = try? Understander(compiled) else {
      return nil
    }
    let knowledge = draft.knowledge
    result.load = (read - start) / .milliseconds(1)
    result.compile = (clock.now - read) / .milliseconds(1)
    result.intents = knowledge.intents.count
    result.examples = knowledge.intents.reduce(0) { $0 + $1.phrases.count { $0.mark == .example } }
    result.understanding = Sampling(messages: set.messages.count, count: options.count) {
      _ = understander.read(set.messages[$0].text)
    }
    callocations_trim()
    result.resident = Memory.resident()
    result.grown = result.resident - resident
    judge(&understander, &result)
    if options.turns, let turn = turns(knowledge) { result.turn = turn }
    return result
  }

  /// Checks and compiles side by side, as the program does; nil where there are errors.
  private func compiled(_ draft: SchedeDraft) -> CompiledKnowledge? {
    let hands = TwoHands()
    let (hasErrors, compiled) = hands.both {
      draft.checked().hasErrors
    } _: {
      try? CompiledKnowledge(draft.knowledge, language: "it", hands: hands)
    }
    return hasErrors ? nil : compiled
  }

  /// How often the first reading is the right one.
  private func judge(_ understander: inout Understander, _ result: inout Result) {
    for message in set.messages where !message.expected.isEmpty {
      result.judged += 1
      let first = understander.read(message.text).readings.first?.intent
      if let first, message.expected.contains(first) { result.right += 1 }
    }
  }

  /// A whole turn: the first message of a conversation, from text to reply.
  private func turns(_ knowledge: Knowledge) -> Sampling? {
    guard var assistant = try? Assistant(knowledge, language: "it") else { return nil }
    return Sampling(messages: set.messages.count, count: options.count) {
      var session = Session(language: "it")
      _ = assistant.answer(set.messages[$0].text, in: &session, at: Run.noon)
    }
  }
}
