/// What a directory of schede says, and what is wrong with it.
public struct LoadResult: Sendable {
  /// All that could be understood; only to be used where ``hasErrors`` is false.
  public var knowledge: Knowledge
  /// Sorted by file, line and column.
  public var diagnostics: [Diagnostic]
  /// To place further diagnostics.
  public var sources: SourceMap

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
