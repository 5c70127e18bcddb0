package import Channels
package import Crypto
package import Storage

/// What the service is told by its configuration.
package struct ServiceSettings: Sendable {
  /// The database; beside it stand the files of ``Suspect`` and ``SentMarks``.
  package var database: String
  package var sealingKey: Secret
  package var hashingKey: Secret
  /// The accounts that have their secrets; the others do not run.
  package var codecs: [any Codec]
  /// Why the others do not; shown in readiness.
  package var closed: [ChannelName: String] = [:]
  package var language = "it"
  package var retention = Retention()
  /// Messages a second of one account: Telegram allows about thirty.
  package var messagesPerSecond = 25
  /// Messages of one family in a minute that are answered; 0 for all.
  package var messagesPerMinute = 20
  /// The version of the privacy notice, where the data name none.
  package var noticeVersion = "1"
  /// Seconds in which a platform may still say what became of a call that was cut.
  package var statusSeconds = 60.0
  /// Seconds that a stop may take.
  package var stopSeconds = 10.0
  /// The hour of the day at which what is too old is erased.
  package var purgeHour = 3

  package init(
    database: String, sealingKey: Secret, hashingKey: Secret, codecs: [any Codec]
  ) {
    self.database = database
    self.sealingKey = sealingKey
    self.hashingKey = hashingKey
    self.codecs = codecs
  }

  /// A file beside the database; nil where that is no file.
  func companion(_ suffix: String) -> String? {
    database == ":memory:" ? nil : database + "." + suffix
  }
}
