/// Whether a file is whole, asked of SQLite and of nothing of ours.
extension Store {
  /// `ok`, or the first thing that is wrong.
  package static func integrity(of path: String) -> String {
    do {
      let database = try Database(path, .readOnly)
      return try database.prepare("PRAGMA integrity_check(1)").first { $0.text(0) } ?? "?"
    } catch {
      return "\(error.doing) \(error.code)"
    }
  }
}
