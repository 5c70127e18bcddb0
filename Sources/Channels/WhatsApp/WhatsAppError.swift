/// What WhatsApp's error codes mean for a message: «decide on the code, not on the title».
/// <https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes>
package enum WhatsAppError {
  /// Also for the codes of statuses that come later (``DeliveryStatus/code``).
  ///
  /// - Returns: Nil for a code that is not in the table.
  package static func verdict(of code: Int, retryAfter: Int? = nil) -> Verdict? {
    switch code {
    case 131_047: .windowClosed
    case 131_056: .retry(afterSeconds: retryAfter ?? pairSeconds)
    case let code where later.contains(code): .retry(afterSeconds: retryAfter)
    case let code where gone.contains(code): .unreachable(String(code))
    case let code where account.contains(code) || 200...299 ~= code: .channelDown(String(code))
    case let code where wrong.contains(code) || 132_000...132_999 ~= code: .refused(String(code))
    default: nil
    }
  }

  /// Faults and limits of the platform.
  private static let later: Set = [
    1, 2, 4, 80_007, 130_429, 131_000, 131_016, 131_048, 131_053, 131_057, 133_016,
  ]
  /// The family has no WhatsApp, or is not among those of a test number.
  private static let gone: Set = [131_026, 131_030]
  /// The token, the account or its payment.
  private static let account: Set = [
    0, 3, 10, 190, 368, 131_005, 131_031, 131_042, 131_045, 133_010,
  ]
  /// The message itself.
  private static let wrong: Set = [
    33, 100, 131_008, 131_009, 131_021, 131_049, 131_050, 131_051, 131_052, 131_062,
  ]
  /// Seconds between two messages to one family.
  private static let pairSeconds = 6
}
