/// Bodies that break parsers.
enum HostileBodies {
  static var all: [(name: String, body: [UInt8])] {
    let nested = String(repeating: "[", count: 100_000)
    let keys = (0..<200_000).map { "\"k\($0)\":0" }.joined(separator: ",")
    let texts: [(String, String)] = [
      ("JSON troncato", "{\"update_id\":1,\"message\":{\"text\":\"ci"),
      ("non è JSON", "ciao"), ("vuoto fra graffe", "{}"), ("solo null", "null"),
      ("tipi sbagliati", "{\"update_id\":\"x\",\"message\":[1,{}],\"callback_query\":7}"),
      ("centomila livelli", nested), ("duecentomila chiavi", "{\(keys)}"),
      ("chiavi doppie", "{\"update_id\":1,\"update_id\":2,\"message\":{},\"message\":{}}"),
      ("NUL nel testo", message("\\u0000ciao\\u0000")),
      ("mezza coppia di surrogati", message("\\ud800 ciao \\udc00")),
      ("numero enorme", "{\"update_id\":1e400,\"message\":{\"chat\":{\"id\":1e400}}}"),
      ("oltre Int64", "{\"update_id\":99999999999999999999999,\"message\":{}}"),
      ("BOM davanti", "\u{FEFF}{\"update_id\":5}"),
      ("aggiornamento sconosciuto", "{\"update_id\":901,\"cosa_nuova\":{\"a\":[1,2,3]}}"),
      ("testo di un milione di lettere", message(String(repeating: "a", count: 1_000_000))),
      ("solo emoji combinate", message(String(repeating: "👩‍👩‍👧‍👦", count: 2_000))),
      ("da destra a sinistra e invisibili", message("\u{202E}\u{200B}\u{2066}aiuto\u{2069}")),
    ]
    let broken: [UInt8] =
      Array("{\"update_id\":7,\"message\":{\"text\":\"".utf8) + [0xC3, 0x28, 0xFF]
    return texts.map { ($0, Array($1.utf8)) } + [
      ("UTF-8 rotto", broken + Array("\"}}".utf8)),
      ("byte a caso", (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ $0 >> 3) }),
      ("messaggio con molti campi", Array(manyFields.utf8)),
    ]
  }

  private static func message(_ text: String) -> String {
    "{\"update_id\":\(900_000 + text.utf8.count),\"message\":{\"message_id\":1,\"date\":1790000000,"
      + "\"chat\":{\"id\":77,\"type\":\"private\"},\"from\":{\"id\":77,\"is_bot\":false,"
      + "\"first_name\":\"P\"},\"text\":\"\(text)\"}}"
  }

  private static var manyFields: String {
    let fields = (0..<115).map { "\"campo_\($0)\":{\"a\":[{\"b\":\($0)}]}" }.joined(separator: ",")
    return "{\"update_id\":902,\"message\":{\"message_id\":2,\"date\":1,\"chat\":{\"id\":78,"
      + "\"type\":\"private\"},\(fields)}}"
  }
}
