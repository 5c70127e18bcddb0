internal import FoundationEssentials

/// Tells when the files of a directory have changed, and are still.
struct SchedeWatch {
  private struct Mark: Equatable {
    var path: String
    var size: Int
    var at: Date
  }

  private let directory: String
  /// As they were when they were read, and when they were looked at last.
  private var read: [Mark]
  private var seen: [Mark]

  init(_ directory: String) {
    self.directory = directory
    read = Self.marks(directory)
    seen = read
  }

  /// Whether the files differ from those that were read, and have not changed since the last look.
  ///
  /// Half a copy is not read. True once for each change.
  mutating func hasChanged() -> Bool {
    let now = Self.marks(directory)
    defer { seen = now }
    guard now != read, now == seen else { return false }
    read = now
    return true
  }

  /// They are read now, whatever they are.
  mutating func note() {
    read = Self.marks(directory)
    seen = read
  }

  private static func marks(_ directory: String) -> [Mark] {
    let paths = (try? Files.list(directory, suffix: ".txt")) ?? []
    return paths.map { path in
      let facts = try? FileManager.default.attributesOfItem(atPath: path)
      return Mark(
        path: path, size: (facts?[.size] as? Int) ?? 0,
        at: (facts?[.modificationDate] as? Date) ?? .distantPast)
    }
  }
}
