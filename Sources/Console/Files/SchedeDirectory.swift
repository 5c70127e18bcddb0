internal import Language
internal import Schede
internal import Transcripts

/// A directory of schede on the disk.
struct SchedeDirectory: Equatable {
  var path: String

  /// The files as they are now; their paths begin with ``path``, so that an editor finds them.
  ///
  /// - Throws: ``Failure`` where the directory is missing, empty or cannot be read.
  func sources() throws(Failure) -> [SchedeSource] {
    var sources: [SchedeSource] = []
    for file in try Files.list(path, suffix: ".txt") {
      sources.append(SchedeSource(path: file, bytes: try Files.read(file)))
    }
    guard !sources.isEmpty else {
      throw .file(
        "nella cartella «\(path)» non c'è nessun file .txt",
        hint: "indica la cartella delle schede con --intents CARTELLA")
    }
    return sources
  }

  /// The directory named, else `./intents`, else the one beside the program's repository.
  static func find(_ named: String?, executable: String) -> SchedeDirectory {
    if let named { return SchedeDirectory(path: named) }
    if Files.isDirectory("intents") { return SchedeDirectory(path: "intents") }
    var folder = Files.parent(executable)
    for _ in 0..<Limits.depth where folder != "/" && folder != "." {
      let candidate = Files.join(folder, "intents")
      if Files.isDirectory(candidate) { return SchedeDirectory(path: candidate) }
      folder = Files.parent(folder)
    }
    return SchedeDirectory(path: "intents")
  }

  /// Where golden conversations are kept: beside the schede.
  var transcripts: String {
    let parent = Files.parent(path)
    return parent == "." ? "transcripts" : Files.join(parent, "transcripts")
  }
}
