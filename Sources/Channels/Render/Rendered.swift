/// A message in the form that a platform shows, before its wire format.
package enum Rendered: Equatable, Sendable {
  /// A choice as it is shown.
  package struct Choice: Equatable, Sendable {
    package var title: String
    /// A second line, where the platform has one and the title is cut.
    package var note: String?
    package var payload: String

    package init(title: String, note: String?, payload: String) {
      self.title = title
      self.note = note
      self.payload = payload
    }
  }

  case text(String)
  case buttons(String, [Choice])
  case list(String, [Choice])
}
