/// What WhatsApp's answers mean.
extension WhatsAppCodec {
  package func verdict(status: Int, retryAfter: String?, body: Span<UInt8>) -> Verdict {
    let wait = WireWord.seconds(retryAfter)
    let answer = try? JSONDocument(body)
    if 200..<300 ~= status { return .sent(messageID: answer.flatMap(id)) }
    if let answer, let code = code(answer),
      let verdict = WhatsAppError.verdict(of: code, retryAfter: wait)
    {
      return verdict
    }
    return verdict(status: status, retryAfter: wait)
  }

  private func id(_ answer: JSONDocument) -> String? {
    let message = answer.first(.messages, of: answer.root, among: 1) { _ in true }
    return answer.text(.id, of: message)
  }

  private func code(_ answer: JSONDocument) -> Int? {
    let error = answer.member(.error, of: answer.root)
    return answer.lenientInt(.code, of: error).flatMap { Int(exactly: $0) }
  }

  /// For answers without a code that we know.
  private func verdict(status: Int, retryAfter: Int?) -> Verdict {
    switch status {
    case 401: .channelDown("401")
    case 400, 402...407, 409...428: .refused(String(status))
    default: .retry(afterSeconds: retryAfter)
    }
  }
}
