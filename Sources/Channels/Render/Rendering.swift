/// Gives a reply the form that a platform can show: buttons, a list or numbered text, in pieces.
///
/// The one place where that is decided, from ``Capabilities``. Whatever the form, every choice can
/// also be typed: what a title does not show stands in the text with its number.
package struct Rendering: Sendable {
  private let capabilities: Capabilities

  package init(_ capabilities: Capabilities) {
    self.capabilities = capabilities
  }

  private enum Form {
    case buttons
    case list
    case numbers
  }

  /// The messages, in order; the last has the choices.
  package func messages(of reply: Outgoing) -> [Rendered] {
    let form = form(for: reply.buttons)
    if form == .numbers || Letters.trimmed(reply.text).isEmpty { return numbered(reply) }
    let units = form == .list ? capabilities.rowUnits : capabilities.buttonUnits
    let choices = reply.buttons.map { choice($0, units: units) }
    let isCut = reply.buttons.contains { label($0).utf16.count > units }
    let labels = isCut ? "\n\n" + numbers(reply.buttons) : ""
    let room = capabilities.textUnitsWithChoices - labels.utf16.count
    if room < capabilities.textUnitsWithChoices / 2 { return numbered(reply) }
    let (head, tail) = TextSplitter(units: room).tail(of: reply.text)
    let body = tail + labels
    return texts(head) + [form == .list ? .list(body, choices) : .buttons(body, choices)]
  }

  private func form(for buttons: [Outgoing.Button]) -> Form {
    guard !buttons.isEmpty, buttons.allSatisfy(isShowable), areDistinct(buttons.map(\.payload))
    else { return .numbers }
    let areShort = buttons.allSatisfy { label($0).utf16.count <= capabilities.buttonUnits }
    let canBeButtons = buttons.count <= capabilities.buttons && areTold(buttons)
    if canBeButtons && areShort { return .buttons }
    if buttons.count <= capabilities.listRows { return .list }
    return canBeButtons ? .buttons : .numbers
  }

  private func isShowable(_ button: Outgoing.Button) -> Bool {
    !button.payload.isEmpty && button.payload.utf8.count <= capabilities.payloadBytes
      && !label(button).isEmpty
  }

  /// Whether the labels of buttons differ as far as they are shown.
  private func areTold(_ buttons: [Outgoing.Button]) -> Bool {
    areDistinct(buttons.map { choice($0, units: capabilities.buttonUnits).title })
  }

  private func areDistinct(_ texts: [String]) -> Bool { Set(texts).count == texts.count }

  private func label(_ button: Outgoing.Button) -> String {
    String(Letters.trimmed(button.label))
  }

  private func choice(_ button: Outgoing.Button, units: Int) -> Rendered.Choice {
    let label = label(button)
    let title = Rendering.shortened(label, units: units)
    let hasNote = title != label && capabilities.noteUnits > 0
    let note = hasNote ? Rendering.shortened(label, units: capabilities.noteUnits) : nil
    return Rendered.Choice(title: title, note: note, payload: button.payload)
  }

  private func numbered(_ reply: Outgoing) -> [Rendered] {
    let labels = numbers(reply.buttons)
    return texts(labels.isEmpty ? reply.text : reply.text + "\n\n" + labels)
  }

  private func texts(_ text: String) -> [Rendered] {
    TextSplitter(units: capabilities.textUnits).pieces(of: text).map { .text($0) }
  }

  /// `1. Ci vado` and so on, a line each.
  private func numbers(_ buttons: [Outgoing.Button]) -> String {
    buttons.enumerated().map { "\($0.offset + 1). \(label($0.element))" }.joined(separator: "\n")
  }

  /// A label in so many UTF-16 units, with «…» where it is cut.
  static func shortened(_ label: String, units: Int) -> String {
    if label.utf16.count <= units { return label }
    let letters = Letters(Substring(label), limit: max(2, units))
    return letters.text(0..<letters.end(from: 0, units: units - 1)) + "…"
  }
}
