/// `@crisi`: a kind of danger.
///
/// `~` fires for certain; `+` is evidence; `!` is a harmless trap.
public struct Crisis: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  public var phrases: [Phrase] = []
  /// The reply, its number in the first line.
  public var answer = Texts()
  /// `adesso-it`…: the reply when it is happening now, 112 in its first words.
  public var answerNow = Texts()
  /// `adesso`: words that mean that it is happening now.
  public var nowPhrases: [Phrase] = []
  /// `neonato`: words that are this danger for certain where a child is under three months old.
  public var newbornPhrases: [Phrase] = []
  public var notifies: String?
  public var after = After.askToResume
  public var facts = Facts()

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}
