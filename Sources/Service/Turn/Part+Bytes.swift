internal import Channels

extension Part {
  /// Method, a zero, body: how the outbox holds a call.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(method.utf8.count + 1 + body.count)
    bytes.append(contentsOf: method.utf8)
    bytes.append(0)
    bytes.append(contentsOf: body)
    return bytes
  }

  init?(bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: 0),
      let method = String(validating: bytes[..<end], as: UTF8.self)
    else { return nil }
    self.init(method: method, body: Array(bytes[(end + 1)...]))
  }
}
