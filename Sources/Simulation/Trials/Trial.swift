/// One thing that goes wrong, and what is expected meanwhile.
struct Trial: Sendable {
  /// Whose families must not notice.
  enum Healthy: Sendable {
    case nobody
    case everybody
    case only(Family.Platform)
  }

  let name: String
  /// Lines of the configuration, besides the usual ones.
  var configuration: [String] = []
  /// Where the store is, in the folder of the trial.
  var store = "archivio.sqlite"
  /// Done before the service starts.
  var prepare: @Sendable (TrialStage) throws -> Void = { _ in }
  /// Done while it runs.
  var harm: @Sendable (TrialStage) throws -> Void = { _ in }
  /// Words that `/salute` must say by then; nil where nothing is amiss.
  var reason: String?
  /// Seconds of ours that it lasts once that is said.
  var seconds = 5.0
  /// Done at half of that.
  var turn: @Sendable (TrialStage) throws -> Void = { _ in }
  var mend: @Sendable (TrialStage) throws -> Void = { _ in }
  var healthy = Healthy.nobody
  /// Whether the service takes nothing meanwhile: 503 and no other refusal.
  var isRefusing = false
  /// Whether it is waiting from its start on.
  var isAtStart = false
  /// Whether it cannot be made without an ``Enclosure``.
  var needsDisk = false
  /// Further lines for the table, at the end.
  var check: @Sendable (TrialStage) -> Table = { _ in Table() }
}
