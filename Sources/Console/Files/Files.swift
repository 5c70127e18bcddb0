internal import FoundationEssentials

/// The disk: reading and writing whole files, with errors that people understand.
enum Files {
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  static func isDirectory(_ path: String) -> Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
  }

  /// All bytes of a file.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    guard exists(path) else {
      throw .file("«\(path)» non c'è", hint: "controlla il nome del file")
    }
    guard !isDirectory(path) else {
      throw .file("«\(path)» è una cartella", hint: "scrivi il nome di un file")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .file("«\(path)» non si può leggere", hint: "controlla i permessi: ls -l \(path)")
    }
    guard data.count <= Limits.file else {
      throw .file(
        "«\(path)» è troppo grande (\(data.count >> 20) MB)",
        hint: "dividilo in file da meno di \(Limits.file >> 20) MB")
    }
    return Array(data)
  }

  /// A file as text.
  static func readText(_ path: String) throws(Failure) -> String {
    guard let text = String(validating: try read(path), as: UTF8.self) else {
      throw .file("«\(path)» non è in UTF-8", hint: "salvalo di nuovo come UTF-8")
    }
    return text
  }

  /// Writes a file whole or not at all, and its directory where that is missing.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(
        atPath: parent(path), withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .file("«\(path)» non si può scrivere", hint: "controlla i permessi e lo spazio")
    }
  }

  /// All files below a directory whose name ends so, sorted; hidden ones are passed over.
  static func list(_ directory: String, suffix: String) throws(Failure) -> [String] {
    guard exists(directory) else {
      throw .file(
        "la cartella «\(directory)» non c'è",
        hint: "controlla il nome, o indicala con --intents CARTELLA")
    }
    guard isDirectory(directory) else {
      throw .file("«\(directory)» non è una cartella", hint: "indica la cartella")
    }
    var found: [String] = []
    try collect(directory, suffix, Limits.depth, into: &found)
    return found.sorted()
  }

  private static func collect(
    _ directory: String, _ suffix: String, _ depth: Int, into found: inout [String]
  ) throws(Failure) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory)
    } catch {
      throw .file(
        "la cartella «\(directory)» non si può leggere",
        hint: "controlla i permessi: ls -ld \(directory)")
    }
    for name in names where !name.hasPrefix(".") {
      let path = join(directory, name)
      if isDirectory(path) {
        // A link to a folder may go in a circle.
        if depth > 0, !isLink(path) { try collect(path, suffix, depth - 1, into: &found) }
      } else if name.hasSuffix(suffix) {
        found.append(path)
      }
      guard found.count <= Limits.files else {
        throw .file(
          "in «\(directory)» ci sono troppi file",
          hint: "indica la cartella giusta: ne bastano \(Limits.files)")
      }
    }
  }

  private static func isLink(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeSymbolicLink
  }

  static func join(_ directory: String, _ name: String) -> String {
    directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
  }

  /// The path from the root.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : join(FileManager.default.currentDirectoryPath, path)
  }

  /// The directory that holds a file; `.` where none is named.
  static func parent(_ path: String) -> String {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.last == "/" { trimmed = trimmed.dropLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }
}
