/// Why a line of the protocol gets no answer.
///
/// `code` is for programs and stays; the text is for people and says what to write.
struct ProtocolError: Error, Equatable {
  var code: String
  var text: String

  static let empty = ProtocolError(
    code: "empty", text: "riga vuota: scrivi un oggetto JSON, per esempio {\"text\":\"ciao\"}")
  static let tooLong = ProtocolError(
    code: "too-long", text: "riga troppo lunga: al massimo \(Limits.line) byte")
  static let notUTF8 = ProtocolError(code: "not-utf8", text: "la riga non è in UTF-8")
  static let notJSON = ProtocolError(code: "bad-json", text: "la riga non è JSON valido")
  static let notObject = ProtocolError(
    code: "not-object", text: "serve un oggetto JSON, per esempio {\"text\":\"ciao\"}")
  static let noText = ProtocolError(code: "no-text", text: "manca «text», il messaggio")
  static let badText = ProtocolError(code: "bad-text", text: "«text» deve essere una stringa")
  static let badFrom = ProtocolError(
    code: "bad-from", text: "«from» deve essere una stringa, al massimo \(Limits.name) byte")
  static let badTime = ProtocolError(
    code: "bad-at",
    text: "«at» deve essere un'ora ISO 8601, per esempio 2026-11-23T10:30:00+01:00")

  /// The line of the protocol.
  func json(line: Int) -> String {
    var error = JSONObject()
    error.add("line", line)
    error.add("code", code)
    error.add("text", text)
    var object = JSONObject()
    object.add("error", object: error)
    return object.text
  }
}
