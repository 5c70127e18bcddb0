internal import FoundationEssentials

/// Whole files of a directory, and what the benchmark writes.
enum TextFiles {
  /// All files below a directory whose name ends so, by their path.
  static func all(below directory: String, suffix: String) -> [(path: String, bytes: [UInt8])] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: directory)) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted().compactMap { name in
      let path = "\(directory)/\(name)"
      return FileManager.default.contents(atPath: path).map { (path, Array($0)) }
    }
  }

  /// Writes a file, and its directory where that is missing.
  static func write(_ text: String, to name: String, in directory: String) throws {
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: "\(directory)/\(name)"))
  }
}
