extension Webhook {
  /// An address of this machine, `http://127.0.0.1:8081/telegram/x`; nil for any other, since nobody
  /// else asked to be loaded.
  package init?(loopback text: String) {
    let scheme = "http://"
    guard text.hasPrefix(scheme) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let path = rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
    let place = rest.prefix { $0 != "/" }.split(separator: ":", omittingEmptySubsequences: false)
    guard place.count == 2, ["127.0.0.1", "localhost"].contains(place[0]),
      place[1].utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let port = UInt16(place[1]), port > 0,
      path.utf8.allSatisfy({ 0x21...0x7E ~= $0 })
    else { return nil }
    self.init(port: port, path: String(path))
  }

  /// A header as it is written, `Nome: valore`; nil for what would break the request.
  package static func header(_ text: String) -> (name: String, value: String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = text[..<colon]
    let value = text[text.index(after: colon)...].drop { $0 == " " }
    guard !name.isEmpty, name.utf8.allSatisfy({ 0x21...0x7E ~= $0 }),
      value.utf8.allSatisfy({ 0x20...0x7E ~= $0 })
    else { return nil }
    return (String(name), String(value))
  }
}
