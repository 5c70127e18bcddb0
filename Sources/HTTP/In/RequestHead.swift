/// Request line and headers, as far as they matter before the body is read.
struct RequestHead {
  var request: HTTPRequest
  /// The length of the body as the client says it; 0 where it does not.
  var length = 0
  /// The status that refuses the request whatever it asks for.
  var fault: Int?
  private var framings = 0

  init(method: String, path: String) {
    request = HTTPRequest(method: method, path: path)
  }

  /// Reads one header: keeps it where it is wanted, and judges those that say how the body comes.
  mutating func add(
    name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer, wanted: [String]
  ) {
    switch name.count {
    case 14 where HeaderName.areEqual(name, "content-length".utf8): readLength(value)
    case 16 where HeaderName.areEqual(name, "content-encoding".utf8): readEncoding(value)
    case 17 where HeaderName.areEqual(name, "transfer-encoding".utf8): readTransfer(value)
    default: break
    }
    guard let kept = wanted.first(where: { HeaderName.areEqual($0.utf8, name) }) else { return }
    request.headers.append((kept, String(decoding: value, as: UTF8.self)))
  }

  mutating func addArgument(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    request.query.append(
      (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
  }

  /// Two lengths, or a length and chunks, are how requests are smuggled (RFC 9112, section 6.3).
  private mutating func readLength(_ value: UnsafeRawBufferPointer) {
    framings += 1
    let digits = value.allSatisfy { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
    guard framings == 1, digits, let count = Int(String(decoding: value, as: UTF8.self)) else {
      fault = 400
      return
    }
    length = count
  }

  private mutating func readTransfer(_ value: UnsafeRawBufferPointer) {
    framings += 1
    if framings > 1 { fault = 400 }
    if !HeaderName.areEqual(value, "chunked".utf8) { fault = 501 }
  }

  /// Nothing is unpacked: a small body that unpacks into a great one is an attack.
  private mutating func readEncoding(_ value: UnsafeRawBufferPointer) {
    if !HeaderName.areEqual(value, "identity".utf8) { fault = 415 }
  }
}
