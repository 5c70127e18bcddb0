/// Something wrong in a data file: where, what, and what to do about it.
public struct Diagnostic: Equatable, Sendable, Error {
  /// Stable: `E…` errors, `W…` warnings.
  public var code: String
  /// The path of the file as given to ``load(_:today:)``.
  public var path: String
  /// One-based.
  public var line: Int
  /// One-based, in characters.
  public var column: Int
  /// How many characters are meant, at least 1.
  public var width: Int
  /// The line of the file, shortened around the place where it is very long.
  public var excerpt: String
  /// The column within ``excerpt``, one-based.
  public var excerptColumn: Int
  /// What is wrong, in Italian, lower case, without a full stop.
  public var message: String
  /// What to do about it, in Italian.
  public var hint: String

  public var severity: Severity { code.utf8.first == UInt8(ascii: "E") ? .error : .warning }
}

extension Diagnostic: Comparable {
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.path, left.line, left.column, left.code, left.message, left.hint)
      < (right.path, right.line, right.column, right.code, right.message, right.hint)
  }
}
