/// The ids that the dialogue itself knows, as the catalogue fixes them; all else is data.
enum Roles {
  // Intents of the conversation itself.
  static let greeting = "saluto"
  static let thanks = "ringraziamento"
  static let goodbye = "congedo"
  static let help = "aiuto"
  static let person = "operatore"
  static let erasure = "cancella-dati"
  static let export = "i-miei-dati"
  static let complaint = "reclamo"
  static let illness = "malanni"
  static let offTopic = "fuori-tema"
  static let languages = "lingue"
  static let whereabouts = "sede"
  static let hours = "orari"
  static let directions = "come-arrivare"

  /// Plain questions that are none while a danger is open: its own numbers are the answer.
  static let silentInDanger = [offTopic, complaint, languages, illness]

  // Questions. The need is asked under this id where no journey names another.
  static let need = "bisogno"
  static let writer = "chi"
  // Never asked, only heard: what a danger is like, whom it befalls, and what is asked inside it.
  static let dangerCase = "caso"
  static let dangerBefalls = "riguarda"
  static let insideDanger = "nel-pericolo"
  // Another person than the one spoken of, and the ages of all children that were named together.
  static let another = "altra-persona"
  static let forAnother = "per"
  static let siblings = "fratelli"
  static let onlyHeard = [dangerCase, dangerBefalls, another, siblings]

  // Values of options.
  static let yes = "si"
  static let no = "no"
  static let teenager = "ragazzo"
  static let expected = "in-arrivo"
  static let callBack = "richiamata"
  static let skip = "non-so"

  // What buttons answer when it is not a question of the triage.
  static let offer = "offerta"
  static let proposal = "altro-bisogno"
  static let alarm = "crisi"
  static let erasureQuestion = "cancella"
  static let exportQuestion = "dati"
  static let comeback = "ritorno"
  static let none = "nessuna"

  // What is said inside a danger and is more than a question about it.
  static let mistaken = "non-e-cosi"
  static let retracted = "scherzavo"
  static let otherWish = "altro-bisogno"
  static let secret = "segreto"
  static let beingFound = "scoprono"

  // The danger that who writes may be themselves, and the cases in which somebody else writes.
  static let ownHarm = "paura-di-nuocere"
  // Who is found is found, whatever follows.
  static let missing = "minore-scomparso"
  static let witnesses = ["vicini", "insegnante", "trovato"]
  /// The saying for a child who is afraid that somebody comes to know.
  static let secretOfChild = "ragazzo-segreto"
  static let resume = "riprendi"
  static let restart = "ricomincia"
}
