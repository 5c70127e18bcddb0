/// All that a directory of schede says, checked and immutable; swapped whole on reload.
///
/// Nothing here is specific to a centre or a language. Every array keeps the order of the files
/// (sorted by path) and of their lines.
public struct Knowledge: Equatable, Sendable {
  /// The paths of the files, relative to the directory; ``SourceLine/file`` points in here.
  public var files: [String] = []
  public var intents: [Intent] = []
  public var crises: [Crisis] = []
  public var vocabularies: [Vocabulary] = []
  public var helplines: [Helpline] = []
  public var places: [Place] = []
  public var services: [Service] = []
  public var comuni: [Comune] = []
  public var journeys: [Journey] = []
  public var questions: [Question] = []
  public var tables: [DecisionTable] = []
  public var trials: [Trial] = []
  public var sayings: [Saying] = []
  public var centre: Centre?

  public init() {}

  public func intent(_ id: String) -> Intent? { intents.first { $0.id == id } }
  public func crisis(_ id: String) -> Crisis? { crises.first { $0.id == id } }
  public func helpline(_ id: String) -> Helpline? { helplines.first { $0.id == id } }
  public func place(_ id: String) -> Place? { places.first { $0.id == id } }
  public func service(_ id: String) -> Service? { services.first { $0.id == id } }
  public func question(_ id: String) -> Question? { questions.first { $0.id == id } }
  public func vocabulary(_ id: String) -> Vocabulary? { vocabularies.first { $0.id == id } }
  public func saying(_ id: String) -> Saying? { sayings.first { $0.id == id } }
}
