/// A finding whose place is still in bytes.
struct Finding: Sendable {
  var code: String
  var span: SourceSpan
  var message: String
  var hint: String
}
