/// A reply before it has the form of a platform.
package struct Outgoing: Equatable, Sendable {
  /// A choice: what it shows, and what comes back when it is pressed.
  package struct Button: Equatable, Sendable {
    package var label: String
    /// See ``ButtonPayload``.
    package var payload: String

    package init(label: String, payload: String) {
      self.label = label
      self.payload = payload
    }
  }

  package var text: String
  package var buttons: [Button]

  package init(text: String, buttons: [Button] = []) {
    self.text = text
    self.buttons = buttons
  }
}
