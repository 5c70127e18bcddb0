/// A request to one of the hosts of a ``Client``.
package struct ClientRequest: Sendable {
  package var method: String
  /// One of the client's hosts, with its port where it is not 443.
  package var host: String
  /// Path and query, encoded; may hold a token, so it is never logged.
  package var path: String
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package init(
    method: String = "POST", host: String, path: String,
    headers: [(name: String, value: String)] = [], body: [UInt8] = []
  ) {
    self.method = method
    self.host = host
    self.path = path
    self.headers = headers
    self.body = body
  }

  /// Whether nothing in it could be read as another host or as another header.
  var isWellFormed: Bool {
    path.utf8.first == UInt8(ascii: "/")
      && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      && method.utf8.allSatisfy { UInt8(ascii: "A") <= $0 && $0 <= UInt8(ascii: "Z") }
      && headers.allSatisfy { header in
        (header.name + header.value).utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
      }
  }
}
