/// What Telegram's answers mean. <https://core.telegram.org/bots/api#making-requests>
extension TelegramCodec {
  package func verdict(status: Int, retryAfter: String?, body: Span<UInt8>) -> Verdict {
    guard let answer = try? JSONDocument(body) else {
      return verdict(code: status, retryAfter: WireWord.seconds(retryAfter), description: "")
    }
    let isOK = answer.bool(.ok, of: answer.root) ?? true
    if 200..<300 ~= status, isOK { return .sent(messageID: id(answer)) }
    let code = answer.int(.errorCode, of: answer.root).flatMap { Int(exactly: $0) } ?? status
    let wait = answer.int(.retryAfter, of: answer.member(.parameters, of: answer.root))
    return verdict(
      code: code,
      retryAfter: wait.flatMap { WireWord.seconds(Int($0)) } ?? WireWord.seconds(retryAfter),
      description: answer.text(.description, of: answer.root)?.lowercased() ?? "")
  }

  private func id(_ answer: JSONDocument) -> String? {
    let message = answer.member(.result, of: answer.root)
    return answer.int(.messageID, of: message).map { String($0) }
  }

  private func verdict(code: Int, retryAfter: Int?, description: String) -> Verdict {
    switch code {
    case 200..<300: .sent(messageID: nil)
    case 400: TelegramCodec.badRequest(description)
    case 401, 404: .channelDown(String(code))
    case 403: .unreachable(TelegramCodec.word(description, in: TelegramCodec.forbidden))
    case 402, 405...407, 409...428: .refused(String(code))
    default: .retry(afterSeconds: retryAfter)
    }
  }

  /// Telegram has one code for all that is wrong with a call: the description says what.
  private static func badRequest(_ description: String) -> Verdict {
    if done.contains(where: { description.contains($0) }) { return .sent(messageID: nil) }
    let reason = word(description, in: gone)
    if reason != "other" { return .unreachable(reason) }
    return .refused(word(description, in: wrong))
  }

  /// What was done before, or no longer matters.
  private static let done = [
    "message is not modified", "query is too old", "query id is invalid",
  ]
  private static let gone = [
    ("chat not found", "chat_not_found"), ("user not found", "user_not_found"),
    ("peer_id_invalid", "peer_id_invalid"), ("upgraded to a supergroup", "migrated"),
  ]
  private static let wrong = [
    ("can't parse", "parse"), ("message is too long", "too_long"), ("is empty", "empty"),
    ("button_data_invalid", "button"),
  ]
  private static let forbidden = [
    ("blocked by the user", "blocked"), ("deactivated", "deactivated"),
    ("can't initiate", "not_started"), ("kicked", "kicked"),
  ]

  private static func word(_ description: String, in table: [(String, String)]) -> String {
    table.first { description.contains($0.0) }?.1 ?? "other"
  }
}
