internal import CMalloc
internal import Language
internal import Schede
internal import Transcripts
internal import Understanding

/// A set of schede that may run: read, checked and compiled; swapped whole on reload.
final class LoadedSet {
  var assistant: Assistant
  let result: LoadResult

  var knowledge: Knowledge { result.knowledge }

  /// Reads, checks and compiles.
  ///
  /// - Throws: ``Failure``; nothing is half loaded.
  init(
    _ sources: [SchedeSource], language: String, today: Day? = nil,
    mechanisms: Mechanisms = Mechanisms()
  ) throws(Failure) {
    result = load(sources, today: today)
    guard !result.hasErrors else {
      throw .data(result.diagnostics.filter { $0.severity == .error })
    }
    assistant = try Self.compile(result.knowledge, language: language, mechanisms: mechanisms)
    // What compiling freed goes back to the system: no message needs as much again.
    cmalloc_trim()
  }

  /// Compiles knowledge that has no errors.
  static func compile(
    _ knowledge: Knowledge, language: String, mechanisms: Mechanisms = Mechanisms()
  ) throws(Failure) -> Assistant {
    do {
      return try Assistant(knowledge, language: language, mechanisms: mechanisms)
    } catch {
      let name = error.unknownLanguage
      throw .unknown("non conosco la lingua «\(name)»", name, among: error.known)
    }
  }

  /// Reads the files of a directory first.
  convenience init(
    _ directory: SchedeDirectory, language: String, today: Day? = nil,
    mechanisms: Mechanisms = Mechanisms()
  ) throws(Failure) {
    try self.init(
      try directory.sources(), language: language, today: today, mechanisms: mechanisms)
  }

  /// `file:line` of a line of the data.
  func place(_ line: SourceLine) -> String {
    let files = knowledge.files
    return files.indices.contains(line.file) ? "\(files[line.file]):\(line.line)" : "?"
  }

  /// `file:line` and what is written there.
  func quote(_ line: SourceLine) -> String {
    "\(place(line))  \(result.sources.text(of: line))"
  }
}
