/// What every channel can show, the narrowest of them deciding.
enum ChannelLimits {
  /// Characters of a row of a WhatsApp list; longer ones are refused.
  static let label = 24
  /// Choices that are shown as buttons instead of a list.
  static let buttons = 3
  /// Characters of a WhatsApp reply button.
  static let buttonLabel = 20
  /// Rows of a WhatsApp list, all sections together.
  static let choices = 10
  /// UTF-16 units of a WhatsApp message with buttons; plain text may have 4096.
  static let message = 1024
}
