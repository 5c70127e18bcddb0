/// How bad a finding is.
public enum Severity: String, Sendable, Comparable {
  /// The data may be used, but somebody should look.
  case warning = "avviso"
  /// The data must not replace the ones that are running.
  case error = "errore"

  public static func < (left: Severity, right: Severity) -> Bool {
    left == .warning && right == .error
  }
}
