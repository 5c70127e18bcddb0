/// What a word is to the reader of numbers and ages.
enum Grammar: Equatable, Sendable {
  /// «tre», «diciassette».
  case number(Int)
  /// «terza», «quarto».
  case ordinal(Int)
  /// «quindicenne».
  case aged(Int)
  case years
  case months
  case weeks
  case days
  /// «mezzo» in «due anni e mezzo».
  case half
  case and
  /// «quasi».
  case almost
  /// «già», «appena», «circa»: between «ha» and a number.
  case just
  /// «papà da due mesi».
  case parent
  /// «da», «per», «tra»: what follows is a stretch of time, not an age.
  case during
  /// «da», which is an age after a parent.
  case since
  /// «fa»: what precedes is a moment in the past.
  case ago
  /// «di», «ha»: what follows is somebody's age, whatever stands behind it.
  case of
  /// «ho» in «ho 14 anni».
  case have
  /// «ha» in «ne ha 13».
  case has
  /// «compie», «farà»: the age that follows is not yet reached where a month stands behind it.
  case turns
  /// «il piccolo», «l'altro» in «il grande ha 6 anni e il piccolo 2».
  case sibling
  /// «figlia» in «mia figlia di 13 non studia».
  case child
  /// «chili» in «un bambino di 8 chili»: the number before is no age.
  case measure
  /// «più», «meno» in «un anno in più».
  case more, less
  /// «elementare», «media», «superiore»: the age of its first class, in years.
  case school(Int)
  /// «neonato».
  case newborn
  /// «incinta», «nascerà».
  case expecting
  /// «futuro» in «futuro papà».
  case future
  /// «nato», «classe».
  case born
  /// «partorito» in «ho partorito da 20 giorni».
  case birth
  /// «lista» in «la lista d'attesa è di un anno»: a stretch of time follows.
  case waiting
  /// «marzo» is 3.
  case month(Int)
}
