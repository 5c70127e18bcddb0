internal import CMalloc
internal import Language
internal import Schede
internal import Threads
internal import Transcripts
internal import Understanding

/// A set of schede that may run: read, checked and compiled; swapped whole on reload.
final class LoadedSet {
  var assistant: Assistant
  let result: LoadResult

  var knowledge: Knowledge { result.knowledge }

  /// Reads, checks and compiles: the last two side by side, for most data have no errors.
  ///
  /// - Throws: ``Failure``; nothing is half loaded.
  init(
    _ sources: [SchedeSource], language: String, today: Day? = nil,
    mechanisms: Mechanisms = Mechanisms()
  ) throws(Failure) {
    let draft = SchedeDraft(sources)
    let hands = TwoHands()
    let compiled: Result<CompiledKnowledge, UnderstandingError>?
    (result, compiled) = hands.both {
      draft.checked(today: today)
    } _: {
      draft.hasErrors
        ? nil
        : Result { () throws(UnderstandingError) in
          try CompiledKnowledge(draft.knowledge, language: language, hands: hands)
        }
    }
    guard !result.hasErrors, let compiled else {
      throw .data(result.diagnostics.filter { $0.severity == .error })
    }
    do {
      assistant = try Assistant(
        result.knowledge, compiled.get(), language: language, mechanisms: mechanisms)
    } catch {
      throw Self.failure(error)
    }
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
      throw failure(error)
    }
  }

  private static func failure(_ error: UnderstandingError) -> Failure {
    let name = error.unknownLanguage
    return .unknown("non conosco la lingua «\(name)»", name, among: error.known)
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
