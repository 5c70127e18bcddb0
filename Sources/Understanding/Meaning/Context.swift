public import Language

/// What the dialogue tells the understanding before it reads the next message.
public struct Context: Equatable, Sendable {
  /// The kind of the question that is waiting for an answer («3» is an age, a choice or nothing).
  public enum Pending: Equatable, Sendable {
    case none
    case age
    case comune
    case need
    case choice(question: String)
    /// A list of numbered readings was offered.
    case offer
    case yesNo
  }

  public var pending: Pending
  /// The intent answered last: «e domani?» is about it.
  public var topic: String?
  /// Whether an advice was given: before it nobody replies to one.
  public var isAdvised = false
  /// Whether a child under three months old was spoken of.
  public var isOfNewborn = false

  /// Today, to read a date of birth.
  public var today: Day?

  public init(pending: Pending = .none, topic: String? = nil, today: Day? = nil) {
    self.today = today
    self.pending = pending
    self.topic = topic
  }
}
