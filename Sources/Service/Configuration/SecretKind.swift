/// What a secret looks like, so that a wrong file is found before a platform refuses it.
enum SecretKind: Equatable {
  /// 32 random bytes.
  case key
  /// PEM.
  case privateKey
  /// From @BotFather.
  case telegramToken
  /// Of a system user of Meta's business manager.
  case accessToken
  /// 32 hexadecimal digits, from the settings of the app at Meta.
  case appSecret
  /// Chosen by us: what the platform sends along to be let in.
  case webhookSecret

  /// Bytes of a key.
  static let keyLength = 32
  /// The least of a secret that we choose: shorter ones can be guessed.
  static let secretLength = 24

  /// What is wrong with a content; nil where nothing is.
  ///
  /// Never shows any of it.
  func fault(in bytes: [UInt8]) -> String? {
    switch self {
    case .key:
      bytes.count == Self.keyLength ? nil : "ha \(bytes.count) byte e non \(Self.keyLength)"
    case .privateKey:
      String(decoding: bytes, as: UTF8.self).contains("PRIVATE KEY-----") ? nil : "non è in PEM"
    case .telegramToken: isTelegramToken(bytes) ? nil : "non è un token di @BotFather"
    case .accessToken:
      bytes.count >= 32 && bytes.allSatisfy(Self.isVisible) ? nil : "non è un token di Meta"
    case .appSecret:
      bytes.count == 32 && bytes.allSatisfy(Self.isHexadecimal)
        ? nil : "non sono 32 cifre esadecimali, come la «chiave segreta» dell'app di Meta"
    case .webhookSecret: secretFault(bytes)
    }
  }

  /// What to do about it.
  var mend: String {
    switch self {
    case .key: "se c'è già un archivio rimetti la sua chiave; se no «abbraccio chiavi» la crea"
    case .privateKey: "metti qui la chiave del certificato, in PEM"
    case .telegramToken: "copia il token da @BotFather: numeri, due punti, lettere"
    case .accessToken: "copia il token dell'utente di sistema dal pannello di Meta, su una riga"
    case .appSecret: "copiala dal pannello di Meta: Impostazioni dell'app, Di base"
    case .webhookSecret: "crealo con «abbraccio chiavi»"
    }
  }

  /// Whether blanks at the end belong to the content.
  var isBinary: Bool { self == .key || self == .privateKey }

  private func isTelegramToken(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[0].allSatisfy(Self.isDigit)
      && parts[1].count >= 30 && parts[1].allSatisfy(Self.isInToken)
  }

  private func secretFault(_ bytes: [UInt8]) -> String? {
    if bytes.count < Self.secretLength { return "è più corto di \(Self.secretLength) segni" }
    if bytes.count > 256 { return "è più lungo di 256 segni" }
    return bytes.allSatisfy(Self.isInToken) ? nil : "ha segni diversi da A-Z a-z 0-9 _ -"
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isVisible(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
  }
  private static func isInToken(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte == 0x2D
  }
}
