/// `@intento`: something that a family may mean, and its answer.
public struct Intent: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  /// `+`, `~`, `=` and `!` lines, in order.
  public var phrases: [Phrase] = []
  /// The answer.
  public var answer = Texts()
  /// `pulsante`: the label of a button (at most 24 characters).
  public var button: String?
  /// `domanda`: completes «Intendi parlare …?».
  public var topic: String?
  /// `percorso`: the id of the journey that this need opens; nil for a plain question.
  public var opens: String?
  /// `dopo`: what happens after the answer.
  public var after = After.resume
  /// `proponi`: whether it is offered by a scrap of likeness.
  public var offering = Offering.always
  public var owner: String?
  /// `rivedere`: the day after which somebody must read it again, `yyyy-mm-dd`.
  public var reviewBy: String?
  public var facts = Facts()

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}
