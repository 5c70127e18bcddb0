internal import Channels

extension Part {
  /// Method, a zero, body: how the outbox holds a call.
  var bytes: [UInt8] { Array(method.utf8) + [0] + body }

  init?(bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: 0),
      let method = String(validating: bytes[..<end], as: UTF8.self)
    else { return nil }
    self.init(method: method, body: Array(bytes[(end + 1)...]))
  }
}
