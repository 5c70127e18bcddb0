/// The Italian words of numbers and ages, folded.
enum ItalianGrammar {
  /// All words with what they are.
  static let words: [(String, Grammar)] =
    numbers + ordinals + units + schools + months
    + named(.parent, "papa mamma padre madre babbo genitore genitori mammina mamme")
    + named(.during, "per tra fra ogni entro dopo in ultimi prossimi scorsi altri ogni fino")
    + named(.since, "da dal")
    + named(.ago, "fa addietro orsono")
    + named(.of, "di ha d ne aveva")
    + named(.have, "ho")
    + named(.has, "ha hanno")
    + named(.turns, "compie compira compiono compiranno fara faranno")
    + named(.sibling, "piccolo piccola grande maggiore minore altro altra quello quella")
    + named(
      .child,
      """
      figlio figlia figli figlie bambino bambina bambini bambine bimbo bimba bimbi bimbe ragazzo ragazza \
      ragazzino ragazzina nipote nipotino nipotina gemelli gemelle gemellini gemelline maschio \
      maschietto femmina femminuccia fratello sorella fratellino sorellina
      """)
    + named(.measure, "chilo chili kg kili etti grammi gr cm centimetri metri euro volte")
    + named(.more, "piu")
    + named(.less, "meno")
    + named(.half, "mezzo mezza")
    + named(.and, "e ed")
    + named(.almost, "quasi")
    + named(.just, "gia appena circa ormai solo compiuti tipo")
    + named(.newborn, "neonato neonata neonati neonate neonatino neonatina")
    + named(
      .expecting,
      """
      incinta gravidanza gravida pancione nascera nasce nasceranno nascituro nascitura preparto \
      partoriro partorira partorisce partorisco
      """)
    + named(.future, "futuro futura futuri")
    + named(.born, "nato nata nati nate classe")
    + named(.birth, "partorito parto")
    + named(.waiting, "lista")

  private static func named(_ meaning: Grammar, _ words: String) -> [(String, Grammar)] {
    words.split(separator: " ").map { (String($0), meaning) }
  }

  private static let ones = [
    "", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove",
  ]
  private static let teens = [
    "dieci", "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette",
    "diciotto", "diciannove",
  ]
  private static let tens = [
    "", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta",
    "novanta",
  ]

  /// «zero» … «novantanove», with «ventuno» and «trentotto» drawn together.
  private static func spelled(_ number: Int) -> String {
    if number < 10 { return number == 0 ? "zero" : ones[number] }
    if number < 20 { return teens[number - 10] }
    let (ten, one) = (tens[number / 10], ones[number % 10])
    return (one.first == "u" || one.first == "o" ? String(ten.dropLast()) : ten) + one
  }

  private static let numbers: [(String, Grammar)] =
    (0...99).flatMap { number -> [(String, Grammar)] in
      let word = spelled(number)
      // «ottant'anni», «ottantanni», «ottantenne».
      let root = String(word.dropLast())
      var forms: [(String, Grammar)] = [(word, .number(number))]
      if number > 10 { forms.append((root + "enne", .aged(number))) }
      if number > 10 { forms.append((root + "enni", .aged(number))) }
      if number >= 20, number % 10 == 0 {
        forms.append((root, .number(number)))
        forms.append((root + "anni", .aged(number)))
      }
      return forms
    } + [("un", .number(1)), ("una", .number(1)), ("n", .number(1)), ("paio", .number(2))]

  private static let ordinals: [(String, Grammar)] = [
    "prim", "second", "terz", "quart", "quint", "sest", "settim", "ottav", "non",
  ].enumerated().flatMap { index, root -> [(String, Grammar)] in
    let forms = [(root + "a", Grammar.ordinal(index + 1)), (root + "o", .ordinal(index + 1))]
    return root == "prim" ? [forms[0], ("primo", .ordinal(1))] : forms
  }

  private static let units: [(String, Grammar)] =
    named(.years, "anni anno annetti annetto annini aa enne enni")
    + named(.months, "mesi mese mesetti mesetto mesini")
    + named(.weeks, "settimane settimana sett settimanelle")
    + named(.days, "giorni giorno gg giornini")

  /// The age at which the first class of a school begins, in years.
  private static let schools: [(String, Grammar)] =
    named(.school(3), "materna")
    + named(.school(6), "elementare elementari primaria")
    + named(.school(11), "media medie")
    + named(.school(14), "superiore superiori liceo itis professionale")

  private static let months: [(String, Grammar)] = [
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
    "ottobre", "novembre", "dicembre",
  ].enumerated().map { ($1, .month($0 + 1)) }
}
