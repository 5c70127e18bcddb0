public import Schede

/// The names of the sayings that the dialogue may say with some data: any other `@frase` is never said.
public struct SayingNames: Sendable {
  /// What fits a danger is sought under these names, each with the danger and its case after it
  /// (``Reducer/fitting(_:_:)``).
  private static let fitting = [
    "testo", "ancora", "e-adesso", "resta", "no", "frainteso", "non-grave", "al-sicuro", "chiamato",
    "attesa", "non-risponde", "poi", "riprende", "quieto",
  ].map { "crisi-\($0)" }
  /// A field of a place that nobody knows has its words, whatever it is called.
  private static let unknownField = "sconosciuto-"

  private let names: Set<String>

  public init(_ knowledge: Knowledge) {
    var names = Set(DefaultSayings.texts.keys)
    names.formUnion([Roles.secretOfChild])
    for question in knowledge.questions {
      names.formUnion(["no", "passa"].map { "\(question.id)-\($0)" })
      names.formUnion(question.options.map { "\(question.id)-\($0.value)" })
    }
    names.formUnion(knowledge.comuni.map { "fuori-ambito-\($0.district)" })
    for intent in knowledge.intents {
      names.formUnion(["seguito-\(intent.id)", "seguito-\(intent.id)-neonato"])
    }
    names.formUnion(Self.inDanger(knowledge))
    self.names = names
  }

  /// Whether the dialogue may ever say it.
  public func contains(_ name: String) -> Bool {
    names.contains(name) || name.hasPrefix(Self.unknownField)
  }

  /// The name that was probably meant.
  public func nearest(to name: String) -> String? {
    let length = name.utf8.count
    let near = names.filter { abs($0.utf8.count - length) <= 3 && $0.first == name.first }
    return Schede.nearest(to: name, among: near.sorted())
  }

  /// The names of all dangers, all their cases, and of the questions asked inside a danger.
  private static func inDanger(_ knowledge: Knowledge) -> [String] {
    func options(_ question: String) -> [String] {
      knowledge.questions.first { $0.id == question }?.options.map(\.value) ?? []
    }
    let cases = options(Roles.dangerCase) + [Roles.teenager]
    let bases = fitting + options(Roles.insideDanger).map { "crisi-risposta-\($0)" }
    let ends = knowledge.crises.flatMap { danger in
      ["-\(danger.id)"] + cases.map { "-\(danger.id)-\($0)" }
    }
    return bases.flatMap { base in [base] + ends.map { base + $0 } }
  }
}
