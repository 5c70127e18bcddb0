/// One of the things that `abbraccio simulate` does: it tries the service, and says what it found.
package protocol Run {
  /// Tries it, in the foreground, and shows what came of it.
  ///
  /// - Returns: whether all is as wanted.
  /// - Throws: ``RunError`` and errors of the system, where it cannot be tried.
  func perform(in frame: Frame) throws -> Bool
}
