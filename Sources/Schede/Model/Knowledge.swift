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

/// `@intento`: something that a family may mean, and its answer.
public struct Intent: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  /// `+`, `~`, `=` and `!` lines, in order.
  public var phrases: [Phrase] = []
  /// The answer.
  public var answer = Texts()
  /// `pulsante`: the label of a button (at most 24 characters).
  public var button: String?
  /// `domanda`: completes «Intendi parlare …?».
  public var topic: String?
  /// `percorso`: the id of the journey that this need opens; nil for a plain question.
  public var opens: String?
  /// `dopo`: what happens after the answer.
  public var after = After.resume
  public var owner: String?
  /// `rivedere`: the day after which somebody must read it again, `yyyy-mm-dd`.
  public var reviewBy: String?
  public var facts = Facts()

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}

/// What follows an answer.
public enum After: String, Sendable, CaseIterable {
  case resume = "riprendi"
  case end = "fine"
  case askToResume = "chiedi-riprendi"
}

/// `fonte`, `verificato` and `da-verificare` lines of a scheda.
public struct Facts: Equatable, Sendable {
  public var sources: [String] = []
  /// `verificato`: the day of the last check, `yyyy-mm-dd`.
  public var checkedOn: String?
  /// What the centre must confirm, with its line.
  public var unverified: [Unverified] = []

  public struct Unverified: Equatable, Sendable {
    public var text: String
    public var at: SourceLine

    public init(text: String, at: SourceLine) {
      self.text = text
      self.at = at
    }
  }

  public init() {}
}

/// `@crisi`: a kind of danger.
///
/// `~` fires for certain; `+` is evidence; `!` is a harmless trap.
public struct Crisis: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  public var phrases: [Phrase] = []
  /// The reply, its number in the first line.
  public var answer = Texts()
  /// `adesso-it`…: the reply when it is happening now, 112 in its first words.
  public var answerNow = Texts()
  /// `adesso`: words that mean that it is happening now.
  public var nowPhrases: [Phrase] = []
  public var notifies: String?
  public var after = After.askToResume
  public var facts = Facts()

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}

/// `@vocabolario`: words that stand for one another in rules, or that the engine needs.
public struct Vocabulary: Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A list that rules name as `{id}`.
    case list = "elenco"
    /// Like a list, and each form counts as its canonical word everywhere.
    case synonyms = "sinonimi"
    /// `non = nn`: a form is replaced by its canonical words before anything else.
    case shorthand = "abbreviazioni"
    /// Forms of the dialogue's commands; the canonical is a command id (sì, no, indietro…).
    case commands = "comandi"
    /// Function words by which a language is recognised; `lingua:` names it.
    case language = "lingua"
    /// Words that rules need not name and may stand between their words: articles, possessives.
    case fillers = "riempitivi"
    /// Words that deny what follows.
    case negators = "negazioni"
    /// Words that tell of fiction, jokes and the past: a rule of danger near them is not certain.
    case dampers = "attenuanti"
    /// Words that join two parts of a sentence.
    case conjunctions = "congiunzioni"
  }

  public struct Entry: Equatable, Sendable {
    public var canonical: String
    /// All forms, the canonical not included; each of one or more words.
    public var forms: [String]
    public var at: SourceLine

    public init(canonical: String, forms: [String], at: SourceLine) {
      self.canonical = canonical
      self.forms = forms
      self.at = at
    }
  }

  public var id: String
  public var title: String
  public var at: SourceLine
  public var kind = Kind.list
  public var language: String?
  public var entries: [Entry] = []

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}

/// `@numero`: a telephone number that may be shown.
public struct Helpline: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  /// The digits as shown.
  public var value = ""
  /// `per`: what it is for.
  public var purpose = ""
  public var hours: String?
  public var languages: String?
  public var facts = Facts()

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}

/// A point on the globe, degrees WGS84.
public struct Coordinate: Equatable, Sendable {
  public var latitude: Double
  public var longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// `@luogo`: a hub or a spoke.
public struct Place: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  public var name = ""
  public var address = ""
  public var position: Coordinate?
  /// The Comune where it stands.
  public var comune: String?
  public var telephone: String?
  public var hours: String?
  /// `chiuso`: `yyyy-mm-dd..yyyy-mm-dd`.
  public var closures: [String] = []
  public var directions: String?
  public var accessibility: String?
  public var facts = Facts()

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}

/// `@servizio`: what a place offers.
public struct Service: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  /// What it is, for the recommendation.
  public var answer = Texts()
  /// `chi`: who will be there.
  public var staff: String?
  /// `età`: for whom, `0..11m`, `in-arrivo / 0..35m`.
  public var ages: [AgeRange] = []
  public var cost: String?
  /// `luoghi`: ids in the order that decides near ties.
  public var places: [String] = []
  /// `vicinanza`: kilometres below which the order decides instead of the distance.
  public var nearTie = 1.0
  public var facts = Facts()

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}

/// An interval of ages in months, both ends included; `expected` is a child not yet born.
public enum AgeRange: Equatable, Sendable {
  case expected
  case months(ClosedRange<Int>)
}

/// One line of `@comuni`: a municipality with its other names.
public struct Comune: Equatable, Sendable {
  public var name: String
  public var position: Coordinate
  /// The social district (`ambito`) it belongs to.
  public var district: String
  public var aliases: [String] = []
  public var hamlets: [String] = []
  public var at: SourceLine

  public init(name: String, position: Coordinate, district: String, at: SourceLine) {
    self.name = name
    self.position = position
    self.district = district
    self.at = at
  }
}

/// `@percorso`: the questionnaire that leads to a service and a place.
public struct Journey: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  /// `tabella`: the table that decides.
  public var table = ""
  /// `inizio`: the question asked when nothing is known.
  public var start = ""
  /// `ordine`: question ids in the order that breaks ties.
  public var order: [String] = []
  /// `fine`: the question after the recommendation.
  public var end: String?
  /// `scade`: hours after which an open journey is not taken up again silently.
  public var expiresAfterHours = 24
  /// `ambito`: the district whose Comuni the centre serves.
  public var district: String?

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}

/// `@domanda`: one item of a journey.
public struct Question: Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The need: an intent that opens the journey.
    case need = "bisogno"
    /// One of the `*` options.
    case choice = "scelta"
    case age = "età"
    case comune = "comune"
    /// Yes or no; `crisi:` names the crisis that a yes opens.
    case yesNo = "sì-no"
  }

  public struct Option: Equatable, Sendable {
    public var value: String
    /// How the family says it; also matched when it was not asked.
    public var phrases: [Phrase]
    /// The label of its button, by language.
    public var labels: [String: String]
    public var at: SourceLine

    public init(value: String, phrases: [Phrase], labels: [String: String], at: SourceLine) {
      self.value = value
      self.phrases = phrases
      self.labels = labels
      self.at = at
    }
  }

  public var id: String
  public var title: String
  public var at: SourceLine
  public var text = Texts()
  /// `ripeti-it`: how it is asked the second time, with examples.
  public var rephrased = Texts()
  public var kind = Kind.choice
  public var options: [Option] = []
  /// `non-so: ammesso`: it may be left open.
  public var mayBeUnknown = true
  /// `se: bisogno = coppia / separazione`: asked only then (nil: where a row depends on it).
  public var onlyFor: Condition?
  /// `perché`: why we ask.
  public var reason: String?
  /// `crisi`: which crisis a yes opens (yes-no questions).
  public var crisis: String?

  public struct Condition: Equatable, Sendable {
    public var question: String
    public var values: [String]

    public init(question: String, values: [String]) {
      self.question = question
      self.values = values
    }
  }

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}

/// `@tabella`: rows from the top; the first whose cells all hold decides.
public struct DecisionTable: Equatable, Sendable {
  public enum Policy: String, Sendable, CaseIterable {
    case first = "prima"
    case unique = "unica"
  }

  public enum Condition: Equatable, Sendable {
    case any
    case alternatives([Alternative])
  }

  public enum Alternative: Equatable, Sendable {
    case value(String)
    case age(AgeRange)
    /// `non-so`: the family did not or would not say.
    case unknown
  }

  public struct Row: Equatable, Sendable {
    public var conditions: [Condition]
    public var service: String
    /// `luoghi`: overrides the service's places; nil for all of them.
    public var places: [String]?
    /// «perché»: the reason in one sentence.
    public var reason: String
    public var at: SourceLine

    public init(
      conditions: [Condition], service: String, places: [String]?, reason: String, at: SourceLine
    ) {
      self.conditions = conditions
      self.service = service
      self.places = places
      self.reason = reason
      self.at = at
    }
  }

  public var id: String
  public var title: String
  public var at: SourceLine
  public var policy = Policy.first
  /// Question ids, one for each condition column.
  public var columns: [String] = []
  public var rows: [Row] = []

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}

/// `@prova`: a golden conversation.
public struct Trial: Equatable, Sendable {
  public enum Speaker: String, Sendable {
    case family = ">"
    case assistant = "<"
  }

  public struct Turn: Equatable, Sendable {
    public var speaker: Speaker
    /// What is said; `{* … *}` in the assistant's lines matches any text.
    public var text: String
    public var at: SourceLine

    public init(speaker: Speaker, text: String, at: SourceLine) {
      self.speaker = speaker
      self.text = text
      self.at = at
    }
  }

  public var id: String
  public var title: String
  public var at: SourceLine
  /// `adesso`: the pretended time, `yyyy-mm-dd hh:mm`.
  public var now: String?
  public var language: String?
  public var channel: String?
  public var turns: [Turn] = []
  /// `slot`: expected slots, `eta = 2m, comune = Castelverde`.
  public var slots: [String: String] = [:]
  /// `intento`: the expected intent of the last turn.
  public var intent: String?
  /// `esito`: `servizio @ luogo`, or a crisis id.
  public var outcome: String?

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}

/// `@frase`: something that the dialogue itself says (fallback, re-ask, correction…).
public struct Saying: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  /// Several messages of one language are variants, used in turn.
  public var text = Texts()

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}

/// `@centro`: who runs the assistant.
public struct Centre: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  public var name = ""
  /// `luogo`: the id of its main place.
  public var mainPlace: String?
  public var contacts: [String] = []
  public var privacyNotice: String?
  public var handoffHours: String?
  /// `fuso`: hours from UTC are not computed here; the shell knows the zone.
  public var timeZone: String?
  /// `lingue`: languages in which every crisis must have a text.
  public var languages: [String] = []
  public var facts = Facts()

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}
