public import Dialogue
public import Language
public import Schede
public import Understanding

/// The whole core in one value: a message in, a turn out.
///
/// The REPL, the line protocol, a golden transcript and a channel all go through here.
public struct Assistant: ~Copyable {
  /// What was answered, and how the message was understood.
  public struct Answer: Equatable, Sendable {
    public var turn: Turn
    public var meaning: Meaning
  }

  public let dialogue: DialogueKnowledge
  private var understander: Understander

  /// Compiles the knowledge.
  ///
  /// - Parameters:
  ///   - knowledge: checked, without errors.
  ///   - language: a libstemmer name or code.
  ///   - mechanisms: what the understanding makes use of.
  /// - Throws: ``UnderstandingError`` when libstemmer does not know the language.
  public init(
    _ knowledge: Knowledge, language: String, mechanisms: Mechanisms = Mechanisms()
  ) throws(UnderstandingError) {
    dialogue = DialogueKnowledge(knowledge, language: language)
    understander = try Understander(knowledge, language: language, mechanisms: mechanisms)
  }

  /// Answers by knowledge that is compiled.
  ///
  /// - Throws: ``UnderstandingError`` when libstemmer does not know the language.
  public init(
    _ knowledge: Knowledge, _ compiled: CompiledKnowledge, language: String,
    mechanisms: Mechanisms = Mechanisms()
  ) throws(UnderstandingError) {
    dialogue = DialogueKnowledge(knowledge, language: language)
    understander = try Understander(compiled, mechanisms: mechanisms)
  }

  public var knowledge: Knowledge { dialogue.knowledge }

  /// Answers one message of a conversation.
  ///
  /// - Parameters:
  ///   - text: what the family wrote.
  ///   - session: the conversation, which moves on.
  ///   - now: when it was written.
  ///   - today: the day where the family is, to read a date of birth.
  ///   - explaining: whether ``Understanding/Meaning/trace`` is filled in.
  /// - Returns: the turn, and how the message was understood.
  public mutating func answer(
    _ text: String, in session: inout Session, at now: Instant, today: Day? = nil,
    explaining: Bool = false
  ) -> Answer {
    var context = session.context(by: dialogue)
    context.today = today
    let meaning = understander.read(text, in: context, explaining: explaining)
    return Answer(turn: session.apply(.said(meaning, at: now), by: dialogue), meaning: meaning)
  }

  /// Reads a message on its own, without a conversation.
  public mutating func read(_ text: String, explaining: Bool = false) -> Meaning {
    understander.read(text, explaining: explaining)
  }
}
