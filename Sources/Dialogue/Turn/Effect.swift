/// Something for the shell to do.
public struct Effect: Hashable, Sendable, Codable {
  /// Names an effect of a conversation for ever: doing it twice is harmless.
  public struct ID: Hashable, Sendable, Codable {
    /// The turn of the session, from 1.
    public var turn: Int
    /// The place in the turn, from 0.
    public var index: Int

    public init(turn: Int, index: Int) {
      self.turn = turn
      self.index = index
    }
  }

  public enum Action: Hashable, Sendable, Codable {
    /// Send this to the family.
    case say(Reply)
    /// A recommendation was given (its text is said too).
    case recommend(Recommendation)
    case notifyStaff(StaffNotice)
    /// Delete all that is stored of this conversation.
    case erase
    /// Tell the family what else is stored of it than the conversation knows, which was said already.
    case export
  }

  public var id: ID
  public var action: Action

  public init(id: ID, action: Action) {
    self.id = id
    self.action = action
  }
}
