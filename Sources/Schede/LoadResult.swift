/// What a directory of schede says, and what is wrong with it.
public struct LoadResult: Sendable {
  /// All that could be understood; only to be used where ``hasErrors`` is false.
  public var knowledge: Knowledge
  /// Sorted by file, line and column.
  public var diagnostics: [Diagnostic]
  /// To place further diagnostics.
  public var sources: SourceMap

  /// All `da-verificare` lines, in the order of the files.
  public var unverifiedFacts: [UnverifiedFact]

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
