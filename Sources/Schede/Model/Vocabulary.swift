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
    /// Words behind which stands what counts («sta bene, ma tossisce»).
    case contrasts = "contrasti"
    /// Ways of saying that this is not what is wanted («non voglio adottare, …»).
    case refusals = "rifiuti"
    /// The same behind what is refused («il corso non mi interessa, …»).
    case closingRefusals = "rifiuti-in-fondo"
    /// Words with which a new part begins even where nothing is written between («… cerco …»).
    case openings = "inizi"
    /// Words at which a sentence turns («che», «invece»): what stands on either side is read by itself,
    /// too, to find a second need.
    case hinges = "cerniere"
    /// Words with which a question begins («come», «posso»).
    case questions = "domande"
    /// Words that join two parts of a sentence.
    case conjunctions = "congiunzioni"
    /// Words that alone say no need («un aiuto con mio figlio»): what it is about must be asked.
    case vague = "vaghe"
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
