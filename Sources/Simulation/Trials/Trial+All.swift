internal import Crypto

extension Trial {
  /// All of them; `speed` is how fast the time of the platforms passes.
  static func all(speed: Double) -> [Trial] {
    [
      fullDisk, fullDiskAtStart, failingDisk, readOnlyAtStart, jumpingClock, wrongClockAtStart,
      silentPlatform(seconds: 600 / max(1, speed)), cuttingPlatform(seconds: 600 / max(1, speed)),
      illPlatform(seconds: 600 / max(1, speed)),
      missingSecret, missingKey, changedSecret,
      brokenData("dati rotti, e SIGHUP") { $0.service.reload() },
      brokenData("dati rotti, trovati da solo") { _ in },
    ]
  }

  private static let onDisk = "disco/archivio.sqlite"
  private static let storeFails = "l'archivio non scrive"
  private static let storeDoesNotOpen = "l'archivio non si apre"

  private static let fullDisk = Trial(
    name: "disco pieno", store: onDisk, prepare: { try $0.disk.make() },
    harm: { try $0.disk.fill(for: $0.service.id) }, reason: storeFails,
    mend: { try $0.disk.empty(for: $0.service.id) },
    isRefusing: true)

  private static let fullDiskAtStart = Trial(
    name: "riavvio con il disco pieno", store: onDisk, prepare: { try $0.disk.make() },
    harm: { stage in
      try stage.disk.fill(for: stage.service.id)
      stage.service.kill()
    }, reason: storeDoesNotOpen, mend: { try $0.disk.empty(for: $0.service.id) },
    isRefusing: true, needsDisk: true)

  private static let failingDisk = Trial(
    name: "disco che non scrive più", harm: { try $0.disk.stopWrites(of: $0.service.id) },
    reason: storeFails, mend: { try $0.disk.resumeWrites(of: $0.service.id) }, isRefusing: true)

  private static let readOnlyAtStart = Trial(
    name: "riavvio con l'archivio in sola lettura", store: onDisk,
    prepare: { try $0.disk.make() },
    harm: { stage in
      try stage.restart { try stage.disk.setReadOnly(true) }
    }, reason: storeDoesNotOpen, mend: { try $0.disk.setReadOnly(false) }, isRefusing: true,
    needsDisk: true)

  private static let day = 86_400

  private static let jumpingClock = Trial(
    name: "orologio avanti e poi indietro di un giorno",
    configuration: ["prova.orologio: ./orologio"], harm: { try $0.setClock(ahead: day) },
    turn: { try $0.setClock(ahead: -day) }, mend: { try $0.setClock(ahead: 0) },
    healthy: .everybody)

  private static let wrongClockAtStart = Trial(
    name: "riavvii con l'orologio sbagliato di un giorno",
    configuration: ["prova.orologio: ./orologio"],
    harm: { stage in
      try stage.setClock(ahead: day)
      stage.service.kill()
    },
    turn: { stage in
      try stage.setClock(ahead: -day)
      stage.service.kill()
    }, mend: { try $0.setClock(ahead: 0) })

  /// First it answers 503, then nobody listens.
  private static func silentPlatform(seconds: Double) -> Trial {
    Trial(
      name: "Telegram fermo per 10 minuti", harm: { $0.world.telegram.isDown = true },
      reason: "telegram", seconds: seconds, turn: { $0.world.telegram.close() },
      mend: { stage in
        stage.world.telegram.isDown = false
        try stage.world.telegram.reopen()
      }, healthy: .only(.whatsApp))
  }

  /// It takes every call, and nobody hears of it.
  private static func cuttingPlatform(seconds: Double) -> Trial {
    Trial(
      name: "Telegram prende e tace per 10 minuti", harm: { $0.world.telegram.isCutting = true },
      reason: "telegram", seconds: seconds, mend: { $0.world.telegram.isCutting = false },
      healthy: .only(.whatsApp))
  }

  /// It takes every call, and of one in two nobody hears: it is never silent, and the answer to a
  /// message can be cut again and again.
  private static func illPlatform(seconds: Double) -> Trial {
    Trial(
      name: "Telegram taglia una chiamata su due per 10 minuti",
      harm: { $0.world.telegram.isIll = true }, seconds: seconds,
      mend: { $0.world.telegram.isIll = false }, healthy: .only(.whatsApp))
  }

  private static let missingSecret = Trial(
    name: "segreto di Telegram mancante all'avvio",
    prepare: { try $0.hide("segreti/telegram.segreto") }, reason: "telegram è spento",
    mend: { try $0.show("segreti/telegram.segreto") }, healthy: .only(.whatsApp),
    isRefusing: true, isAtStart: true)

  private static let missingKey = Trial(
    name: "chiave mancante all'avvio", prepare: { try $0.hide("segreti/chiavi.testi") },
    reason: "manca una chiave", mend: { try $0.show("segreti/chiavi.testi") }, isRefusing: true,
    isAtStart: true)

  /// Telegram goes on with the one before, as until it is told of the new one.
  private static let changedSecret = Trial(
    name: "segreto di Telegram cambiato al volo",
    harm: { stage in
      let before = stage.world.settings.accounts.telegramSecret.bytes
      try stage.folder.write("segreti/telegram.segreto-prima", before)
      try stage.folder.write(
        "segreti/telegram.segreto", Array("nuovo-segreto-di-prova-0123456789".utf8))
      stage.service.reload()
    },
    mend: { stage in
      try stage.show("segreti/telegram.segreto", from: "segreti/telegram.segreto-prima")
      stage.service.reload()
    }, healthy: .everybody)

  /// `tell` lets the service know that there are other files.
  private static func brokenData(
    _ name: String, _ tell: @escaping @Sendable (TrialStage) -> Void
  ) -> Trial {
    Trial(
      name: name,
      harm: { stage in
        try stage.folder.write("schede/prova.txt", Array("@intento\nit: {non chiuso\n".utf8))
        tell(stage)
      }, reason: "i dati nuovi non sono in uso",
      mend: { stage in
        try stage.writeSchede(answer: "Nuova risposta")
        tell(stage)
      }, healthy: .everybody,
      check: { stage in
        var table = Table()
        let new = stage.world.ledger.all.filter { $0.message.text.contains("Nuova risposta") }
        let early = new.filter { $0.at < stage.mendedAt }
        table.check(
          "risposte con i dati corretti", new.count, wanted: "> 0, nessuna prima",
          !new.isEmpty && early.isEmpty)
        return table
      })
  }
}
