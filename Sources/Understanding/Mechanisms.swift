/// What the understanding makes use of; each can be switched off to measure what it brings.
public struct Mechanisms: Equatable, Sendable {
  /// Pairs of neighbouring words.
  public var pairs = true
  /// Pieces of words.
  public var pieces = true
  /// Vocabularies as features of their own.
  public var concepts = true
  /// Age bands as features of their own.
  public var ages = true
  /// The rules `~` of the intents.
  public var rules = true
  /// Mending of misspelt words.
  public var mending = true
  /// A second need before or behind a joint of the message.
  public var clauses = true
  /// A second need is weighed by its words and by what is left of the first, not by its belief alone.
  public var weighing = true
  /// What stands before and behind «che», «invece»… in a clause is read for a second need, too.
  public var hinges = true
  /// Where the whole is unsure and each half of it says another need, these two are meant.
  public var halves = true
  /// What stands beside an answer, or behind a danger, is read as a message of its own.
  public var rest = true
  /// What stands beside a denial is read without it.
  public var negation = true
  /// Pronouns taken off the end of verb forms («aiutami»).
  public var clitics = true
  /// What fits no better than a stranger is none of it, where the data do not say what is outside.
  public var strangers = true
  /// The last topic as a prior.
  public var context = true

  public init() {}
}
