/// A request from outside, whole.
package struct HTTPRequest: Sendable {
  package var method: String
  /// As sent, without the query.
  package var path: String
  /// The arguments of the query, decoded, in their order.
  package var query: [(name: String, value: String)]
  /// The headers that the server was asked to keep, as sent, by the names it was given.
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package init(
    method: String, path: String, query: [(name: String, value: String)] = [],
    headers: [(name: String, value: String)] = [], body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// The first header of a name, upper and lower case alike.
  package func header(_ name: String) -> String? {
    // They are kept by the names that were asked for: most are the same text.
    headers.first { $0.name == name || HeaderName.areEqual($0.name.utf8, name.utf8) }?.value
  }
}
