/// The few numbers that are not counted from the data, each set by measuring (`docs/understanding.md`).
enum Weights {
  /// The share that a word, a pair, a piece has in targets whose many examples never had it
  /// (``Smoothing``).
  static let wordSmoothing: Float = 0.05
  /// How much concepts count beside words, pairs and pieces, which count one each.
  static let concepts: Float = 0.5
  /// How many times as much as another concept an age counts: a message has one, and many words.
  static let ages: Float = 3
  static let pieceSmoothing: Float = 0.02
  /// Points of a rule of one word, and for each further word.
  static let rule: Float = 4
  static let ruleWord: Float = 1.5
  /// Points of a phrase that is the whole message.
  static let exact: Float = 60
  /// Points of the topic spoken of last, in a message of few words.
  static let topic: Float = 4
  /// The same where the message goes on with «e …».
  static let topicGoingOn: Float = 10
  static let shortMessage = 4
  /// Points less for what is replied to an advice, where none was given.
  static let beforeAdvice: Float = 10
  /// What is outside is more varied than any intent: its evidence is thinner and counts for more.
  static let outsideFactor: Float = 1.5
  static let outsideBias: Float = 7
  /// Least share of known words.
  static let leastCoverage = 0.34
  /// How well a word is known of which the data know all pieces.
  static let halfKnown = 0.5
  /// The share of the strangers that what may be said must surpass (``Strangers``).
  static let strangers = 0.55
  /// The share of what is known that may be lost by surpassing more of them.
  static let lost = 0.02
  /// How much more belief than the second the first must have for an answer.
  static let sureMargin = 0.12
  /// Least belief for an answer, however far the second is.
  static let sure = 0.2
  /// Least belief for being offered: of the first, of any, and as a share of the first.
  static let near = 0.05
  static let offered = 0.025
  static let offeredShare = 0.12
  /// Least belief in any danger for a question about it.
  static let danger = 0.28
  /// The same in an answer that denies («nessuno alza le mani»).
  static let deniedDanger = 0.85
  /// The same in an answer that names the Comune that was asked for («sto da mia sorella, a Soresina»).
  static let answeredDanger = 0.6
  /// Least log odds of a need before or behind a joint for being one beside that of the whole; to them
  /// are added the logarithm of its words, less a share of that of the other words, and less a share of
  /// the log odds of the first need there.
  ///
  /// What it needs less behind «e», «poi»…, where a sentence begins with these, and behind a question;
  /// what more beside a question that opens no questions. Fitted (logistic, in folds, and with each set
  /// left out) on 3,050 messages, 497 of them with two needs.
  static let secondNeed = 2.2
  static let secondJoined = 0.3
  static let secondOpened = 0.75
  static let secondAfterQuestion = 1.4
  static let secondBesidePlain = 0.65
  static let secondOfFirst = 0.28
  static let secondRest = 0.5
  /// What words, rest and first need add in the mean.
  static let secondUsual = 2.0
  /// What is believed at least of the first need in any part.
  static let leastOfFirst = 0.003
  /// Belief in the lesser of two needs from which they are two, and not one that is unsure.
  static let partedClearly = 0.35
  /// From this belief on a part of a message is outside, whatever else it resembles.
  static let surelyOutside = 0.85
  /// Least belief in what stands beside a denial («non cerco …, mi serve …»).
  static let besideDenial = 0.35
  /// The same where a clause puts something aside and the next asks for something else («soldi no, mi
  /// serve una casa»).
  static let putAside = 0.1
  /// Words beside a Comune in a clause that only names it («ci abito io a …»).
  static let placeWords = 4
  /// Words before a value with which it still only answers («la mia bambina ha 3 anni»).
  static let wordsBeforeAnswer = 3
  /// Words before an option among which a denial reaches it.
  static let denialReach = 3
  /// One function word in so many words: a message with no word of ours beside them is foreign.
  static let foreignWords = 3
  /// Words that a clause must have to be read on its own.
  static let leastClause = 2
}
