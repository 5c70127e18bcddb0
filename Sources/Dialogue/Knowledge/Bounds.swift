/// The bounds of the dialogue.
enum Bounds {
  /// Readings of an «Intendi … o …?»: more do not fit on a phone.
  static let offeredReadings = 3
  /// Belief from which words choose one of the readings that were offered: «prima mia figlia» chooses none.
  static let offeredBelief = 0.1
  /// Belief from which what may hurt is offered (`proponi: se-chiaro`).
  static let delicateBelief = 0.15
  /// Plain questions answered in one turn: more is a wall of text.
  static let answersPerTurn = 2
  /// Needs kept for later; further ones are said again when they matter.
  static let queuedNeeds = 3
  /// Lines of a numbered menu, the person included: WhatsApp lists have ten rows.
  static let menuLines = 10
  /// Steps that «indietro» can go back: no honest questionnaire is longer.
  static let history = 32
  /// Months from which an age that nobody asked for is not a child's.
  static let adultMonths = 18 * 12
  /// Months from which who names a bare age in a danger may be writing themselves.
  static let ownAgeMonths = 8 * 12
  /// Months from which an age beside «divento papà» is that of the father to be.
  static let parentMonths = 13 * 12
  /// Words up to which a message that answers the question does nothing else.
  static let shortAnswerWords = 4
  /// Words from which a message in the place of an answer may be a question, nearly understood.
  static let questionWords = 3
  /// Belief under which what at most so many words after an advice resemble is no danger: measured, of
  /// 130 short dangers 3 lie below, of 124 ordinary replies 8 that would alarm.
  static let dangerInReplyBelief = 0.36
  static let replyWords = 10
  /// Words from which a question beside an answer is met even where it is not understood.
  static let openWords = 2
  /// Belief from which such a question is worth an offer, instead of asking again.
  static let questionBelief = 0.3
  /// Belief from which a question beside an answer counts: «abito vicino a Soresina» asks nothing.
  static let besidesBelief = 0.95
  /// Belief from which even «sono papà da due mesi» names a need.
  static let vagueBelief = 0.6
  /// Belief from which «ok grazie» thanks; «ok» alone only resembles it.
  static let thanksBelief = 0.8
  /// Words up to which «non so» is the whole answer: «non so a chi rivolgermi».
  static let dontKnowWords = 5
  /// Belief and words from which a need counts while a danger is open: less is about the danger.
  static let needInAlarmBelief = 0.8
  static let needInAlarmWords = 4
  /// Belief from which a plain question is answered while a danger is open.
  static let questionInAlarmBelief = 0.6
  /// Words beside its value up to which a correction is only about the value: «no scusa, ha 4 anni».
  static let correctionWords = 4
  /// Words up to which «e dov'è?», after an advice, is about the place advised.
  static let aboutAdviceWords = 8
  /// Belief from which a need beside an answer is heard, and words beside the values that it takes.
  static let needBesidesBelief = 0.5
  static let shortNeedWords = 2
  /// Belief from which another need counts while one is looked at; less tells more of that one.
  static let needMidwayBelief = 0.6
  /// Words up to which «e per mia mamma?» asks about somebody else and tells nothing more.
  static let anotherWords = 9
  /// Words beside a single word that chooses how to go on.
  static let wordsBesideChoice = 3
  /// Words from which what answers no question is a story, and no mistyped answer.
  static let tellingWords = 3
  /// Words up to which a message goes on with what was answered last.
  static let followUpWords = 10
  /// Months from which who writes an age of their own may be young; less is a child's.
  static let writingMonths = 10 * 12
  /// Months that a pregnancy lasts: «di tre mesi» corrects no child that is not yet born.
  static let pregnancyMonths = 9
  /// Words up to which a command may stand among others.
  static let commandWords = 8
  /// Words beside a command of several words that leave it one: «voglio … per favore».
  static let wordsBesideCommand = 2
  /// Digressions after which a question is left behind: whoever asks around does not want to answer.
  static let digressions = 3
  /// Words from which a language may be switched: «ok» and «hello» say nothing.
  static let languageWords = 4
  /// The same while a danger is open: «please help».
  static let languageWordsInDanger = 2
  /// Kilometres from which a position belongs to none of our Comuni: none is that wide.
  static let nearKilometres = 15.0
}
