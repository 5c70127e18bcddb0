/// Letters and signs that look like others or like nothing.
enum CharacterTrouble: Int, CaseIterable, Sendable {
  case notUTF8
  case byteOrderMark
  case tab
  case noBreakSpace
  case control
  case invisible
  case decomposed

  var code: String { self == .notUTF8 ? "E006" : "W007" }

  var message: String {
    switch self {
    case .notUTF8: "qui il file non è scritto in UTF-8"
    case .byteOrderMark: "il file comincia con un segno invisibile (BOM)"
    case .tab: "qui c'è una tabulazione; vale come uno spazio"
    case .noBreakSpace: "qui c'è uno spazio speciale; vale come uno spazio"
    case .control: "qui c'è un carattere di controllo invisibile; vale come uno spazio"
    case .invisible: "qui c'è un segno invisibile, che non viene letto"
    case .decomposed: "qui una lettera e il suo accento sono scritti come due segni"
    }
  }

  var hint: String {
    switch self {
    case .notUTF8: "salva il file scegliendo la codifica «UTF-8»"
    case .byteOrderMark: "salva il file come «UTF-8» senza BOM; se non sai come, lascia così"
    case .tab, .noBreakSpace, .control: "cancellalo e scrivi uno spazio"
    case .invisible: "cancella e riscrivi le lettere vicine"
    case .decomposed: "cancella la lettera e riscrivila dalla tastiera"
    }
  }
}
