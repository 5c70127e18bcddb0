internal import Glibc

/// The standard output for lines that come from several threads: each in one piece and at once.
enum StandardOutput {
  @Sendable static func line(_ text: String) {
    let bytes = Array("\(text)\n".utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
