package import Crypto
internal import HTTP

/// Shows that an order comes from somebody who can read the key: a code over the order and the time.
package struct StaffPass: Sendable {
  package static let path = "/ordini"
  /// The headers of an order.
  static let headers = [timeHeader, codeHeader]
  private static let timeHeader = "x-abbraccio-ora"
  private static let codeHeader = "x-abbraccio-codice"

  /// Seconds for which a code is good: who overhears one cannot keep it.
  private static let seconds: Int64 = 60

  private let authenticator: Authenticator

  package init(_ key: Secret) {
    authenticator = Authenticator(key: key)
  }

  /// The headers of an order.
  package func headers(
    for order: [UInt8], now: Int64
  ) throws(CryptoError) -> [(name: String, value: String)] {
    let code = try authenticator.code(for: Self.text(order, now).span)
    return [(Self.timeHeader, "\(now)"), (Self.codeHeader, Self.hexadecimal(code))]
  }

  func admits(_ request: HTTPRequest, now: Int64) -> Bool {
    guard let time = request.header(Self.timeHeader).flatMap({ Int64($0) }),
      abs(now.subtractingReportingOverflow(time).partialValue) <= Self.seconds,
      let sent = request.header(Self.codeHeader),
      let code = try? authenticator.code(for: Self.text(request.body, time).span)
    else { return false }
    return Secret(Self.hexadecimal(code)).matches(Array(sent.utf8).span)
  }

  private static func text(_ order: [UInt8], _ time: Int64) -> [UInt8] {
    Array("abbraccio ordine\n\(time)\n".utf8) + order
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
