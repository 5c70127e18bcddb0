/// The table of platforms. Limits are the platforms' own, except where it says ours.
extension Capabilities {
  /// <https://core.telegram.org/bots/api#sendmessage>, `#inlinekeyboardbutton`,
  /// <https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>.
  ///
  /// `buttonUnits` is ours: what a telephone shows in one line.
  package static let telegram = Capabilities(
    textUnits: 4_096, buttons: 100, buttonUnits: 40, listRows: 0, rowUnits: 0,
    textUnitsWithChoices: 4_096, payloadBytes: 64, burst: 3, secondsBetween: 1, windowHours: nil)

  /// <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-reply-buttons-messages>,
  /// `interactive-list-messages`, <https://developers.facebook.com/docs/whatsapp/cloud-api/overview#pair-rate-limits>.
  ///
  /// `payloadBytes` is that of lists (buttons may have 256). `burst` is ours: the platform allows 45,
  /// which it takes back later.
  package static let whatsapp = Capabilities(
    textUnits: 4_096, buttons: 3, buttonUnits: 20, listRows: 10, rowUnits: 24, noteUnits: 72,
    textUnitsWithChoices: 1_024, payloadBytes: 200, burst: 10, secondsBetween: 6, windowHours: 24)
}
