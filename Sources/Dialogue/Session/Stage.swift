/// Where a conversation stands: what the next message may answer.
public enum Stage: Hashable, Sendable, Codable {
  /// Nothing was asked.
  case idle
  /// A question of the triage waits.
  case asking(Asked)
  /// «Intendi … o …?» waits.
  case offering(Offer)
  /// «Vuoi che guardiamo anche …?»: a further need of the same family waits.
  case proposing(need: String)
  /// A danger was disclosed.
  case alarmed(Alarm)
  /// The family stopped.
  case paused(Pause)
  /// «Vuoi che cancelli tutto?» waits.
  case confirmingErasure(resume: Asked?)
  /// «Vuoi che ti scriva qui quello che ho di te?» waits.
  case confirmingExport(resume: Asked?)
  /// A person of the centre answers; the assistant stays quiet.
  case handedOver
}
