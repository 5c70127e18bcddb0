internal import Language
internal import Schede

/// A set of knowledge in the form in which messages are read: flat tables, immutable.
struct Compiled: Sendable {
  /// What a phrase of the data files belongs to.
  enum Owner: Equatable, Sendable {
    case rule(intent: Int)
    case exact(intent: Int)
    case trap(intent: Int)
    case danger(crisis: Int)
    case wholeDanger(crisis: Int)
    case harmless(crisis: Int)
    case now(crisis: Int)
    case option(question: Int, option: Int)
    case command(Command)
    case courtesy
    case damper
    case refusal
  }

  /// A phrase as compiled.
  struct CompiledPhrase: Sendable {
    var owner: Owner
    var text: String
    var at: SourceLine
    /// How many words it has, gaps not counted.
    var words: Int
    /// It begins by denying («non respira»), so that a «non» before it is not a denial of it.
    var beginsDenied: Bool
  }

  /// An example as compiled, for the explanation.
  struct Example: Sendable {
    var target: Int32
    var text: String
    var at: SourceLine
    var terms: [Term]
  }

  var knowledge: Knowledge
  var lexicon: Lexicon
  var marks: [UInt8]
  var classes: WordClasses
  var phrases: [CompiledPhrase]
  var automaton: PhraseSet
  var evidence: Evidence
  var examples: [Example]
  /// The first and one-past-last example of each target.
  var examplesOf: [Range<Int>]
  var comuni: ComuneFinder
  var ages: AgeReader
  /// Folded function words of each language, by hash of the form.
  var languages: LanguageGuesser

  /// The target of what has nothing to do with the centre, where the data describe it.
  var outside: Int?

  /// The id, fixed by the line protocol, of the intent of what has nothing to do with the centre.
  static let outsideID = "fuori-tema"
  /// The ids, fixed likewise, of what is said around a need and is none.
  static let courtesyIDs: Set = ["saluto", "ringraziamento", "congedo"]

  var intents: Range<Int> { 0..<knowledge.intents.count }
  var crises: Range<Int> {
    knowledge.intents.count..<(knowledge.intents.count + knowledge.crises.count)
  }
  /// Targets of what only sounds like a danger, one for each crisis.
  var harmless: Range<Int> { crises.upperBound..<(crises.upperBound + knowledge.crises.count) }

  /// The id of the intent or crisis of a target.
  func id(ofTarget target: Int) -> String {
    if intents.contains(target) { return knowledge.intents[target].id }
    if crises.contains(target) { return knowledge.crises[target - crises.lowerBound].id }
    return "non " + knowledge.crises[target - harmless.lowerBound].id
  }
}
