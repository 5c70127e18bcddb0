package import HTTP

/// What a played platform makes of a call.
package struct Ruling: Sendable {
  package enum Kind: Equatable, Sendable {
    /// A message that the family will see.
    case message(Message)
    /// Another call that is in order, such as typing.
    case call(String)
    /// Against the rules: the reason, for the table.
    case refused(String)
    /// Sooner than the platform allows.
    case tooFast
    /// The family cannot be reached, which the caller could not know.
    case unreachable
  }

  package struct Message: Equatable, Sendable {
    package var chat: String
    package var text: String
    /// The id that the platform gives it.
    package var id: String
    /// What the caller wants to hear of it in statuses.
    package var tag: String?
    /// What can be pressed under it, in the order in which it is shown.
    package var buttons: [Button] = []
  }

  package struct Button: Equatable, Sendable {
    package var title: String
    /// What comes back when it is pressed.
    package var payload: String
    /// Whether it is a row of a list.
    package var isRow = false
  }

  package var kind: Kind
  package var response: HTTPResponse
}

/// The rules of a platform.
package protocol PlatformRules: Sendable {
  var channel: String { get }
  /// The headers that the rules look at.
  var headers: [String] { get }
  func judge(_ request: HTTPRequest) -> Ruling
  /// The answer that says that there were too many calls.
  func tooMany(retryAfter seconds: Int) -> HTTPResponse
}
