/// How the program ends: what the shell sees in `$?`.
public enum ExitCode: Int32, Sendable {
  case done = 0
  /// Something failed: a golden conversation, or warnings under `--severo`.
  case failed = 1
  /// The data cannot be used.
  case badData = 2
  /// Wrong usage (`EX_USAGE` of sysexits.h).
  case usage = 64
}
