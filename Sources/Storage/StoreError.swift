/// Why the store cannot do what was asked; holds no value that was to be stored.
package struct StoreError: Error, Equatable, Sendable {
  /// SQLite's extended result code.
  package var code: Int
  /// What was being done, for logs.
  package var doing: String

  package init(code: Int, doing: String) {
    self.code = code
    self.doing = doing
  }
}
