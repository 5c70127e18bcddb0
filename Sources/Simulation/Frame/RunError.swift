/// Why a run could not be made; not why it failed.
package enum RunError: Error, Equatable, Sendable, CustomStringConvertible {
  case cannotWrite(String)
  case doesNotStart(String)
  case noPort
  /// A program of the system.
  case toolFails(String)

  package var description: String {
    switch self {
    case .cannotWrite(let path): "non riesco a scrivere in «\(path)»"
    case .doesNotStart(let reason): "il servizio non parte: \(reason)"
    case .noPort: "nessuna porta libera"
    case .toolFails(let name): "il comando «\(name)» non riesce"
    }
  }
}
