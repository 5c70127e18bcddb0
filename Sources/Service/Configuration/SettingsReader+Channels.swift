internal import Channels
internal import Crypto

extension SettingsReader {
  /// Whether any line is about a channel.
  private func isWanted(_ channel: ChannelName) -> Bool {
    lines.keys.contains { $0.channel == channel }
  }

  mutating func telegram(isTrial: Bool) -> Configuration.Telegram? {
    guard isWanted(.telegram) else { return nil }
    let account = required(
      .telegramAccount, hint: "scrivi il nome del bot, per esempio «abbraccio_bot»", Form.isAccount)
    let token = secret(.telegramToken)
    let secret = secret(.telegramSecret)
    let before = optionalSecret(.telegramSecretBefore)
    accounts[.telegram] = account
    differ([(.telegramToken, token), (.telegramSecret, secret), (.telegramSecretBefore, before)])
    let port = simulatedPort(.telegramHost, isTrial: isTrial)
    guard stopped[.telegram] == nil, let account, let token, let secret else { return nil }
    return Configuration.Telegram(
      account: account, token: token, secret: secret, secretBefore: before, port: port)
  }

  mutating func whatsapp(isTrial: Bool) -> Configuration.WhatsApp? {
    guard isWanted(.whatsapp) else { return nil }
    let number = required(
      .whatsappNumber,
      hint: "scrivi l'«ID del numero di telefono» del pannello di Meta: solo cifre",
      Form.isNumber)
    accounts[.whatsapp] = number
    let version = value(.whatsappVersion, hint: "scrivi per esempio «v23.0»", Form.isVersion) ?? ""
    let token = secret(.whatsappToken)
    let appSecret = secret(.whatsappAppSecret)
    let verify = secret(.whatsappVerify)
    differ([(.whatsappToken, token), (.whatsappAppSecret, appSecret), (.whatsappVerify, verify)])
    let port = simulatedPort(.whatsappHost, isTrial: isTrial)
    guard stopped[.whatsapp] == nil, let number, let token, let appSecret, let verify else {
      return nil
    }
    return Configuration.WhatsApp(
      number: number, version: version, token: token, appSecret: appSecret, verify: verify,
      port: port)
  }

  /// A value without which the channel stays off.
  private mutating func required(
    _ setting: Setting, hint: String, _ accepts: (String) -> Bool
  ) -> String? {
    if let line = lines[setting] {
      if accepts(line.value) { return line.value }
      reject(line, hint: hint)
      if let channel = setting.channel { note(channel, "«\(setting.rawValue)» è sbagliato") }
    } else if let channel = setting.channel {
      stop(channel, at: place(of: setting), "manca «\(setting.rawValue)»", hint: hint)
    }
    return nil
  }

  /// The line of a setting that only a trial may have.
  mutating func trialLine(
    _ setting: Setting, isTrial: Bool, hint: String = "togli la riga"
  ) -> SettingLine? {
    guard let line = lines[setting] else { return nil }
    if isTrial { return line }
    report.add(
      "EC13", line.at, marking: line.key, "«\(line.key)» vale solo in una prova", hint: hint)
    return nil
  }

  /// The port of a simulated platform; nil for the real one.
  private mutating func simulatedPort(_ setting: Setting, isTrial: Bool) -> Int? {
    let hint = "togli la riga: le piattaforme vere hanno un indirizzo fisso"
    guard let line = trialLine(setting, isTrial: isTrial, hint: hint) else { return nil }
    if let port = Form.loopbackPort(line.value) { return port }
    report.add(
      "EC14", line.at, marking: line.value, "una piattaforma finta sta solo su questa macchina",
      hint: "scrivi per esempio http://127.0.0.1:9443")
    return nil
  }
}
