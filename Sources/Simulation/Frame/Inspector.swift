internal import Foundation
internal import HTTP

/// Looks at the service from outside: health, metrics, memory, descriptors.
struct Inspector: Sendable {
  let folder: TrialFolder

  /// The answer to a GET on the port of the metrics; nil where there is none.
  func ask(_ path: String) -> (status: Int, body: String)? {
    guard let socket = try? RawSocket(port: folder.metricsPort, timeout: .seconds(2)) else {
      return nil
    }
    socket.write("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    let text = String(decoding: socket.readToEnd(), as: UTF8.self)
    guard let status = Int(text.dropFirst(9).prefix(3)),
      let body = text.range(of: "\r\n\r\n")
    else { return nil }
    return (status, String(text[body.upperBound...]))
  }

  var isReady: Bool { ask("/salute")?.status == 200 }

  /// The value of a metric; 0 where there is none.
  func metric(_ name: String) -> Int {
    let lines = (ask("/metriche")?.body ?? "").split(separator: "\n")
    let line = lines.first { $0.hasPrefix("\(name) ") }
    return line.flatMap { Int($0.dropFirst(name.count + 1)) } ?? 0
  }

  /// Resident memory in kilobytes; 0 where the process is gone.
  static func memory(of process: Int32) -> Int {
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }

  static func descriptors(of process: Int32) -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd"))?.count ?? 0
  }
}
