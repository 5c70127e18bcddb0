internal import Glibc

/// What values look like.
enum Form {
  static func isLanguage(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// The name of a bot: it is part of the path of the webhook.
  static func isAccount(_ text: String) -> Bool {
    (3...64).contains(text.utf8.count) && text.utf8.allSatisfy { isInName($0) || $0 == 0x5F }
  }

  static func isNumber(_ text: String) -> Bool {
    (5...20).contains(text.utf8.count) && text.utf8.allSatisfy(isDigit)
  }

  /// `v23.0`.
  static func isVersion(_ text: String) -> Bool {
    let parts = text.utf8.dropFirst().split(separator: 0x2E, omittingEmptySubsequences: false)
    return text.hasPrefix("v") && parts.count == 2
      && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(isDigit) }
  }

  static func isAddress(_ text: String) -> Bool {
    var space = in6_addr()
    return inet_pton(AF_INET, text, &space) == 1 || inet_pton(AF_INET6, text, &space) == 1
  }

  static func isLoopback(_ address: String) -> Bool {
    address == "::1" || isAddress(address) && address.hasPrefix("127.")
  }

  /// `https://` and a host, perhaps a path; no user, query or port that Telegram does not call.
  static func isPublicURL(_ text: String) -> Bool {
    guard text.hasPrefix("https://"), !text.hasSuffix("/") else { return false }
    let rest = text.utf8.dropFirst(8)
    let host = rest.prefix { $0 != 0x2F }
    let name = host.prefix { $0 != 0x3A }
    let port = host.dropFirst(name.count)
    let isPort = port.isEmpty || [":443", ":88", ":80", ":8443"].contains(String(Substring(port)))
    return name.contains(0x2E) && name.allSatisfy { isInName($0) || $0 == 0x2E } && isPort
      && rest.dropFirst(host.count).allSatisfy { isInName($0) || [0x2E, 0x2F, 0x5F].contains($0) }
  }

  /// The port of `http://127.0.0.1:9443`, `http://[::1]:9443` or `http://localhost:9443`.
  static func loopbackPort(_ text: String) -> Int? {
    for start in ["http://127.0.0.1:", "http://[::1]:", "http://localhost:"]
    where text.hasPrefix(start) {
      guard let port = Int(text.dropFirst(start.count)), (1...65_535).contains(port) else {
        return nil
      }
      return port
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isInName(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
  }
}
