internal import HTTP
internal import Storage

extension StaffAnswer {
  /// As the command gets it: rows with a tabulator between their values.
  var response: HTTPResponse {
    switch self {
    case .done: text("")
    case .unknown: HTTPResponse(status: 404)
    case .failed: HTTPResponse(status: 503)
    case .count(let count): text("\(count)")
    case .text(let content): text(content)
    case .notices(let rows):
      text(lines(rows.map { ["\($0.id)", "\($0.at)", $0.pseudonym, $0.kind, $0.detail ?? ""] }))
    case .dead(let rows):
      text(lines(rows.map { ["\($0.id)", "\($0.createdAt)", "F-\($0.family)", $0.reason] }))
    }
  }

  private func lines(_ rows: [[String]]) -> String {
    rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }

  private func text(_ text: String) -> HTTPResponse {
    HTTPResponse(
      status: 200, headers: [("Content-Type", "text/plain; charset=utf-8")], body: Array(text.utf8))
  }
}
