internal import HTTP

/// Somebody at the keyboard who writes and presses as a family, on one of the platforms.
final class PlayedFamily: Sendable {
  private enum Way: Sendable {
    case telegram(TelegramDeliverer)
    case whatsApp(WhatsAppDeliverer)
  }

  private let way: Way
  private let contacts: Contacts
  private let numbers = Counter()
  /// What the last message that came offers.
  private let offered = Guarded<(buttons: [Ruling.Button], of: String)>(([], ""))

  private static let telegramChat: Int64 = 600_000_001
  private static let phone = "393330000001"

  init(_ platform: Family.Platform, _ folder: TrialFolder, _ contacts: Contacts) {
    self.contacts = contacts
    let settings = folder.settings
    way =
      switch platform {
      case .telegram:
        .telegram(
          TelegramDeliverer(
            webhook: folder.telegram, secret: settings.accounts.telegramSecret,
            pace: settings.pace, twice: 0))
      case .whatsApp:
        .whatsApp(
          WhatsAppDeliverer(
            webhook: folder.whatsApp, accounts: settings.accounts, pace: settings.pace, twice: 0,
            disorderSeconds: 0))
      }
  }

  var waitingCount: Int {
    switch way {
    case .telegram(let deliverer): deliverer.waitingCount
    case .whatsApp(let deliverer): deliverer.waitingCount
    }
  }

  func stop() {
    switch way {
    case .telegram(let deliverer): deliverer.stop()
    case .whatsApp(let deliverer): deliverer.stop()
    }
  }

  /// A message came: its buttons can be pressed until another comes.
  func see(_ message: Ruling.Message) {
    offered.withLock { $0 = (message.buttons, message.id) }
  }

  /// A number presses that button of the last message, where it has so many; all else is written.
  func say(_ line: String) {
    let (buttons, message) = offered.withLock { $0 }
    if let place = Int(line), 1...max(1, buttons.count) ~= place, !buttons.isEmpty {
      press(buttons[place - 1], of: message)
    } else {
      write(line)
    }
  }

  private func write(_ text: String) {
    let number = numbers.next()
    switch way {
    case .telegram(let deliverer):
      contacts.heard(from: "\(Self.telegramChat)", id: "\(number)")
      let update = UpdateForms.telegram(
        updateID: number, messageID: number, chat: Self.telegramChat, text: text)
      deliverer.deliver(update, chat: "\(Self.telegramChat)")
    case .whatsApp(let deliverer):
      let id = "wamid.GIOCO\(number)"
      contacts.heard(from: Self.phone, id: id)
      deliverer.deliver(UpdateForms.whatsApp(id: id, phone: Self.phone, text: text))
    }
  }

  private func press(_ button: Ruling.Button, of message: String) {
    let number = numbers.next()
    switch way {
    case .telegram(let deliverer):
      let id = "\(700_000 + number)"
      contacts.heard(from: "\(Self.telegramChat)", id: id)
      let update = UpdateForms.telegramPress(
        updateID: number, id: id, chat: Self.telegramChat, messageID: Int64(message) ?? 0,
        data: button.payload)
      deliverer.deliver(update, chat: "\(Self.telegramChat)")
    case .whatsApp(let deliverer):
      let id = "wamid.GIOCO\(number)"
      contacts.heard(from: Self.phone, id: id)
      deliverer.deliver(
        UpdateForms.whatsAppPress(id: id, phone: Self.phone, button, of: message))
    }
  }
}
