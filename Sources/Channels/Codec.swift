/// What a platform is: bytes to happenings and back, signature, limits.
///
/// A folder each, and a row of ``Capabilities``.
/// Pure: no network, no clock. A codec holds the secrets of one account.
package protocol Codec: Sendable {
  var name: ChannelName { get }
  /// ``Inbound/account`` of all that it reads.
  var account: String { get }
  var capabilities: Capabilities { get }

  /// Whether the headers allow the body to be read at all (Telegram's secret token).
  ///
  /// `header` finds the value of a header by its name in lower case, here and below.
  func admits(_ header: (String) -> String?) -> Bool
  /// Whether the raw body is from the platform (WhatsApp's signature), before it is parsed.
  func isAuthentic(_ body: Span<UInt8>, _ header: (String) -> String?) -> Bool
  /// Reads a body: all that happened in it, in its order; nothing where it concerns other accounts.
  ///
  /// Tolerant: unknown fields are passed over, unknown kinds are ``Happening/ignored(_:)``.
  ///
  /// - Throws: ``WireError`` for what is no JSON text of the platform at all: a dead letter.
  func read(_ body: Span<UInt8>) throws(WireError) -> [Inbound]
  /// The calls that say a reply, in order: split, with buttons, a list or numbered text.
  func parts(of reply: Outgoing, to family: Address) -> [Part]
  /// The calls that tell the platform that something arrived: the press of a button, read and typing.
  func receipts(of inbound: Inbound) -> [Part]
  /// The call as HTTP, secrets included; `tag` is the id of the row in the outbox.
  func request(for part: Part, tag: String) -> WireRequest
  /// What an answer means.
  func verdict(status: Int, retryAfter: String?, body: Span<UInt8>) -> Verdict
}

/// A call of a platform as HTTP.
package struct WireRequest: Equatable, Sendable {
  /// Host name, from the fixed list of the channel.
  package var host: String
  /// Path and query; may hold a token (Telegram), so it is never logged.
  package var path: String
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package init(
    host: String, path: String, headers: [(name: String, value: String)], body: [UInt8]
  ) {
    self.host = host
    self.path = path
    self.headers = headers
    self.body = body
  }

  package static func == (left: WireRequest, right: WireRequest) -> Bool {
    left.host == right.host && left.path == right.path && left.body == right.body
      && left.headers.elementsEqual(right.headers) { $0 == $1 }
  }
}
