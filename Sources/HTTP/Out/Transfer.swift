/// A request under way, and what has come of its answer.
final class Transfer {
  let job: Job
  private let limit: Int
  private var sent = 0
  private var headers: [(name: String, value: String)] = []
  private var body: [UInt8] = []

  init(_ job: Job, limit: Int) {
    self.job = job
    self.limit = limit
  }

  /// Copies the next piece of the request's body; how many bytes.
  func read(into room: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(room.count, job.request.body.count - sent)
    job.request.body.withUnsafeBytes { bytes in
      room.copyBytes(from: bytes[sent..<(sent + count)])
    }
    sent += count
    return count
  }

  /// Adds to the body of the answer; false where it is too long.
  func add(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard body.count + bytes.count <= limit else { return false }
    body.append(contentsOf: bytes)
    return true
  }

  /// Reads a line of the answer's head; a new status line begins anew (100, then 200).
  func addHeader(_ line: UnsafeRawBufferPointer) {
    if line.starts(with: "HTTP/".utf8) { return headers.removeAll() }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let isKept = Transfer.kept.contains { HeaderName.areEqual(line[..<colon], $0.utf8) }
    guard isKept else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self)
    headers.append((name, Transfer.trimmed(line[(colon + 1)...])))
  }

  /// The headers of answers that anybody asks for.
  private static let kept = ["Retry-After", "Content-Type"]

  private static func trimmed(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
    let front = bytes.drop(while: isSpace)
    guard let last = front.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(decoding: front[...last], as: UTF8.self)
  }

  func answer(status: Int) -> HTTPResponse {
    HTTPResponse(status: status, headers: headers, body: body)
  }

  /// Whether anything that a server could act on has left: of a request with a body, some of it.
  ///
  /// `headBytes` is what libcurl wrote of request line and headers.
  func fate(headBytes: Int) -> ClientFailure.Fate {
    let hasLeft = job.request.body.isEmpty ? headBytes > 0 : sent > 0
    return hasLeft ? .ambiguous : .notSent
  }
}
