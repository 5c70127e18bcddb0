/// What a platform can show, and its limits; they decide between buttons, a list and numbered text.
package struct Capabilities: Equatable, Sendable {
  /// Longest text of one message, in UTF-16 units.
  package var textUnits: Int
  /// How many buttons a message may have, and their longest label in UTF-16 units.
  package var buttons: Int
  package var buttonUnits: Int
  /// How many rows a list may have (0: no lists), and their longest title.
  package var listRows: Int
  package var rowUnits: Int
  /// The longest second line of a row (0: none).
  package var noteUnits: Int
  /// Longest text beside buttons or a list.
  package var textUnitsWithChoices: Int
  /// Longest payload of a button, in bytes.
  package var payloadBytes: Int
  /// Messages to one family: so many at once, then one each so many seconds.
  package var burst: Int
  package var secondsBetween: Double
  /// Hours after a family's last message in which it may be written to; nil for ever.
  package var windowHours: Int?

  package init(
    textUnits: Int, buttons: Int, buttonUnits: Int, listRows: Int, rowUnits: Int,
    noteUnits: Int = 0, textUnitsWithChoices: Int, payloadBytes: Int, burst: Int,
    secondsBetween: Double,
    windowHours: Int?
  ) {
    self.textUnits = textUnits
    self.buttons = buttons
    self.buttonUnits = buttonUnits
    self.listRows = listRows
    self.rowUnits = rowUnits
    self.noteUnits = noteUnits
    self.textUnitsWithChoices = textUnitsWithChoices
    self.payloadBytes = payloadBytes
    self.burst = burst
    self.secondsBetween = secondsBetween
    self.windowHours = windowHours
  }
}
