public import Language

/// What a message means: the only thing that the dialogue knows of it.
public struct Meaning: Equatable, Sendable {
  /// The danger that the safety net sees, read before everything else.
  public var safety: SafetySignal?
  /// The likeliest intents of the whole message, best first, at most ``Limits/readings``.
  public var readings: [Reading] = []
  /// How sure it is that the message tells of a danger, 0…1: the share of belief that its words
  /// resemble one, and each rule that fired halves the doubt.
  public var danger = 0.0
  /// How far the readings may be trusted.
  public var decision = Decision.low
  /// Further needs, found in other clauses of the message, in the order in which they were said.
  public var also: [Reading] = []
  /// What is said besides an answer to the question that waits, or behind a danger, read as a message of
  /// its own; at most one.
  public var rest: [Meaning] = []
  /// The values that the message names.
  public var entities = Entities()
  /// Yes, no, back, restart…, in the order in which they were said.
  public var commands: [Command] = []
  /// Whether the message holds nothing besides ``commands`` (and courtesy words).
  public var isOnlyCommand = false
  /// Whether it says that something is wanted, for whom perhaps, and not what: «un aiuto con mio figlio».
  public var isVague = false
  /// Whether it asks something: a question mark, or the words with which a question begins.
  public var isQuestion = false
  /// Whether «ma», «però» turn what was said before.
  public var isTurned = false
  /// Whether it holds little but a telephone number, which is not kept.
  public var isTelephone = false
  /// Whether a number at its head chooses, and more is said: «2, ha 11 mesi».
  public var isNumbered = false
  /// How many words the commands take.
  public var commandWords = 0
  /// The language in which it is written, where that is clear (`it`, `en`…).
  public var language: String?
  /// Whether it is in no language of the data: no word of theirs tells it apart, many of another do.
  public var isForeign = false
  /// How many words it has; 0 for emoji, punctuation or nothing.
  public var wordCount = 0
  /// Why: what a social worker reads with `:perché`.
  public var trace = Trace()

  public init() {}

  /// Whether it says yes, or only agrees.
  public var agrees: Bool { commands.contains(.yes) || commands.contains(.agree) }

  /// Forgets all, and keeps the buffers that nobody else holds.
  mutating func clear() {
    (safety, danger, decision) = (nil, 0, .low)
    (isOnlyCommand, commandWords, language, wordCount) = (false, 0, nil, 0)
    (isTelephone, isVague, isForeign, isNumbered) = (false, false, false, false)
    (isQuestion, isTurned) = (false, false)
    readings.removeAll(keepingCapacity: true)
    also.removeAll(keepingCapacity: true)
    rest.removeAll(keepingCapacity: true)
    entities.clear()
    commands.removeAll(keepingCapacity: true)
    trace = Trace()
  }
}

/// An intent that the message may mean.
public struct Reading: Equatable, Sendable {
  /// Id of an ``Schede/Intent``.
  public var intent: String
  /// 0…1.
  public var confidence: Double

  public init(intent: String, confidence: Double) {
    self.intent = intent
    self.confidence = confidence
  }
}

/// What the evidence allows.
public enum Decision: String, Equatable, Sendable {
  /// The first reading may be answered.
  case sure
  /// One of the first two or three readings: ask which.
  case near
  /// Nothing fits.
  case low
}

/// A danger seen in a message.
public struct SafetySignal: Equatable, Sendable {
  /// Id of a ``Schede/Crisis``.
  public var crisis: String
  /// A rule fired (true), or the words only resemble those of a danger (false).
  public var isCertain: Bool
  /// The message says that it is happening now.
  public var isNow: Bool

  public init(crisis: String, isCertain: Bool, isNow: Bool) {
    self.crisis = crisis
    self.isCertain = isCertain
    self.isNow = isNow
  }
}

/// Values named in a message.
public struct Entities: Equatable, Sendable {
  public var ages: [AgeMention] = []
  public var comuni: [ComuneMention] = []
  /// Options of choice questions that the message names (who writes, how to go on…).
  public var options: [OptionMention] = []
  /// «2», «il secondo»: a choice by its number, one-based.
  public var ordinals: [Int] = []

  public init() {}

  mutating func clear() {
    ages.removeAll(keepingCapacity: true)
    comuni.removeAll(keepingCapacity: true)
    options.removeAll(keepingCapacity: true)
    ordinals.removeAll(keepingCapacity: true)
  }

  /// Whether an age is that of a child under ``Limits/newbornMonths``.
  public var namesNewborn: Bool {
    ages.contains { $0.shift == nil && $0.subject != .adult && $0.age.isNewborn }
  }

  public var isEmpty: Bool {
    ages.isEmpty && comuni.isEmpty && options.isEmpty && ordinals.isEmpty
  }
}

extension Age {
  /// Whether it is that of a child who is born, and under ``Limits/newbornMonths``.
  public var isNewborn: Bool {
    guard case .months(let months) = self else { return false }
    return months < Limits.newbornMonths
  }
}

/// An age, and whose it is.
public struct AgeMention: Equatable, Sendable {
  public enum Subject: String, Equatable, Sendable {
    case child
    /// The person who writes («ho 14 anni»).
    case writer
    /// An adult or elderly relative («mia mamma ha 83 anni»).
    case adult
    /// Not said: «3 anni».
    case unsaid
  }

  public var age: Age
  public var subject: Subject
  /// «un anno in più»: months to add to the age that is known; then ``age`` is none.
  public var shift: Int?
  /// The words that said it.
  public var words: String

  public init(age: Age, subject: Subject, shift: Int? = nil, words: String) {
    self.age = age
    self.subject = subject
    self.shift = shift
    self.words = words
  }
}

/// A Comune named in a message.
public struct ComuneMention: Equatable, Sendable {
  public enum Whose: String, Equatable, Sendable {
    /// The writer's («abito a…») or nobody's in particular.
    case writer
    /// The person that the need is about («lei sta a…», «mia mamma abita a…»).
    case other
  }

  /// Indices into ``Schede/Knowledge/comuni``; more than one where the name is ambiguous.
  public var candidates: [Int]
  public var whose: Whose
  /// A typo was mended to get there: to be said back.
  public var isRepaired: Bool
  /// «non a Crema», «non sono di Ostiano».
  public var isDenied: Bool
  /// The words that said it, with «abito a», «siamo di» before it.
  public var words: String

  public init(candidates: [Int], whose: Whose, isRepaired: Bool, isDenied: Bool, words: String) {
    self.candidates = candidates
    self.whose = whose
    self.isRepaired = isRepaired
    self.isDenied = isDenied
    self.words = words
  }
}

/// An option of a choice question, recognised by one of its phrases.
public struct OptionMention: Equatable, Sendable {
  /// Id of the question.
  public var question: String
  /// The value of the option.
  public var value: String
  /// How many words name it.
  public var words: Int
  /// «non voglio essere richiamata»: a word shortly before it denies it.
  public var isDenied: Bool

  public init(question: String, value: String, words: Int = 1, isDenied: Bool = false) {
    self.question = question
    self.value = value
    self.words = words
    self.isDenied = isDenied
  }
}

/// What a family can tell the dialogue to do, everywhere.
///
/// The raw values are the canonical words of `@vocabolario` schede of type `comandi`.
public enum Command: String, Equatable, Sendable, CaseIterable {
  case yes = "sì"
  case no = "no"
  /// «ok», «va bene»: a yes to an offer, and no answer to whether somebody is in danger.
  case agree = "va-bene"
  case dontKnow = "non-so"
  case refuse = "preferisco-no"
  case back = "indietro"
  case restart = "ricomincia"
  /// Enough, leave it.
  case stop = "basta"
  /// «annulla la richiesta», «non richiamatemi»: a person is no longer wanted; else a stop.
  case withdraw = "ritiro"
  /// «lasci stare, …»: a stop whatever follows.
  case leave = "lascio"
  /// «sono al sicuro», «adesso sto meglio».
  case safe = "al-sicuro"
  /// «ho chiamato», «stanno arrivando»: help is on its way.
  case called = "chiamato"
  /// «non rispondono», «è occupato».
  case unanswered = "non-risponde"
  /// «non è così grave», «forse esagero».
  case lessens = "non-grave"
  /// «e adesso?», «che cosa devo fare?».
  case whatNow = "e-adesso"
  /// «in realtà», «il problema vero è»: what follows is wanted instead.
  case change = "cambio"
  /// «il piccolo», «la più piccola»: of several children that were named.
  case youngest = "il-piccolo"
  /// «il grande», «la maggiore».
  case eldest = "il-grande"
  /// Go on from where we were.
  case resume = "riprendi"
  /// «no scusa», «anzi», «mi sono sbagliata»: what follows corrects something said before.
  case correct = "correggo"
  /// «hai capito male», «non ho detto questo».
  case misread = "capito-male"
  /// «perché?», why this advice.
  case why = "perché"
  /// «nessuna di queste».
  case noneOfThese = "nessuna"
}
