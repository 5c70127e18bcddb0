internal import Channels
internal import Crypto
internal import FoundationEssentials
internal import Schede

extension SettingsReader {
  /// Reads all, and says all that is wrong.
  mutating func configuration() -> Configuration {
    var result = Configuration()
    result.isTrial = flag(.trial)
    result.schede = folderThatExists(.schede)
    result.language =
      value(.language, hint: "scrivi due lettere, per esempio «it»", Form.isLanguage) ?? "it"
    result.store = storePath()
    readNetwork(into: &result)
    result.keys = keys()
    result.telegram = telegram(isTrial: result.isTrial)
    result.whatsapp = whatsapp(isTrial: result.isTrial)
    readDays(into: &result.days)
    result.limits.connections = number(.connections)
    result.limits.connectionsPerAddress = number(.connectionsPerAddress)
    result.limits.threads = number(.threads)
    result.limits.perSecond = number(.perSecond)
    result.limits.perMinute = number(.perMinute)
    readTrial(into: &result)
    (result.stopped, result.accounts) = (stopped, accounts)
    if result.isTrial { warnOfTrial() }
    warnOfNoChannel(result)
    return result
  }

  private mutating func readDays(into days: inout Configuration.Days) {
    days.conversations = number(.sessionDays)
    days.addresses = number(.addressDays)
    days.seen = number(.seenDays)
    days.undelivered = number(.deadDays)
    days.notices = number(.noticeDays)
    guard days.addresses < days.conversations else { return }
    report.add(
      "EC11", place(of: .addressDays),
      "gli indirizzi (\(days.addresses) giorni) durano meno delle conversazioni (\(days.conversations))",
      hint: "senza l'indirizzo non si può rispondere: almeno lo stesso numero")
  }

  private mutating func readNetwork(into result: inout Configuration) {
    result.address =
      value(
        .address, hint: "scrivi un indirizzo di questa macchina, per esempio 127.0.0.1",
        Form.isAddress)
      ?? "127.0.0.1"
    result.port = number(.port)
    result.metricsPort = number(.metricsPort)
    if result.port == result.metricsPort {
      report.add(
        "EC12", place(of: .metricsPort), "le metriche hanno la stessa porta dei messaggi",
        hint: "scegli un'altra porta: le metriche restano su questa macchina")
    }
    result.publicURL = value(
      .publicURL, hint: "scrivi https:// e il nome, per esempio https://chat.esempio.it",
      Form.isPublicURL)
    result.certificate = certificate()
    if result.certificate == nil, !result.isTrial, !Form.isLoopback(result.address) {
      report.add(
        "WC21", place(of: .address), "senza certificato i messaggi passano in chiaro fino a qui",
        hint: "metti davanti Caddy o nginx (deploy/), o indica «certificato» e «certificato.chiave»"
      )
    }
  }

  private mutating func certificate() -> Configuration.Certificate? {
    guard isSet(.certificate) || isSet(.certificateKey) else { return nil }
    let path = fileThatExists(.certificate)
    guard let key = secret(.certificateKey), let path else { return nil }
    let chain = String(
      decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    return Configuration.Certificate(chain: chain, key: key)
  }

  private mutating func keys() -> Configuration.Keys? {
    let pseudonyms = secret(.pseudonymKey)
    let texts = secret(.sealingKey)
    differ([(.pseudonymKey, pseudonyms), (.sealingKey, texts)])
    guard let pseudonyms, let texts else { return nil }
    return Configuration.Keys(pseudonyms: pseudonyms, texts: texts)
  }

  private mutating func readTrial(into result: inout Configuration) {
    let isTrial = result.isTrial
    result.fault = trialLine(.fault, isTrial: isTrial)?.value
    if trialLine(.trialClock, isTrial: isTrial) != nil { result.trialClock = path(.trialClock) }
    if trialLine(.trialSpeed, isTrial: isTrial) != nil { result.trialSpeed = number(.trialSpeed) }
    if trialLine(.tether, isTrial: isTrial) != nil { result.isTethered = flag(.tether) }
  }

  private mutating func warnOfTrial() {
    report.add(
      "WC22", place(of: .trial), "è una prova: le piattaforme sono finte, su questa macchina",
      hint: "togli «prova» prima di usarlo con le famiglie")
  }

  private mutating func warnOfNoChannel(_ result: Configuration) {
    let isNone = result.telegram == nil && result.whatsapp == nil && stopped.isEmpty
    guard isNone else { return }
    report.add(
      "WC23", SourceLine(file: 0, line: 1), "nessun canale è configurato",
      hint: "togli il # davanti a «telegram.conto» o «whatsapp.numero»")
  }
}
