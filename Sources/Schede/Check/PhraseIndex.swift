/// All phrases of intents and crises, each read once for the checks.
struct PhraseIndex {
  struct Entry {
    /// Index into ``owners``.
    var owner: Int32
    /// Index into the phrases of the owner.
    var phrase: Int32
    var mark: Phrase.Mark
    var reading: PhraseKey.Reading
  }

  struct Owner {
    var id: String
    var phrases: [Phrase]
  }

  let owners: [Owner]
  private(set) var entries: [Entry] = []

  init(_ knowledge: Knowledge, common: [String]) {
    owners =
      knowledge.intents.map { Owner(id: $0.id, phrases: $0.phrases) }
      + knowledge.crises.map { Owner(id: $0.id, phrases: $0.phrases) }
    var key = PhraseKey(
      language: knowledge.mainLanguage, common: common, synonyms: Self.synonyms(knowledge))
    entries.reserveCapacity(owners.reduce(0) { $0 + $1.phrases.count })
    for (index, owner) in owners.enumerated() {
      for (number, phrase) in owner.phrases.enumerated() {
        entries.append(
          Entry(
            owner: Int32(index), phrase: Int32(number), mark: phrase.mark,
            reading: phrase.written.withSpan { key.read($0, isRule: phrase.mark == .rule) }))
      }
    }
  }

  private static func synonyms(_ knowledge: Knowledge) -> [(String, String)] {
    knowledge.vocabularies.filter { $0.kind == .synonyms }
      .flatMap { $0.entries.flatMap { entry in entry.forms.map { ($0, entry.canonical) } } }
  }

  func phrase(_ entry: Entry) -> Phrase { owners[Int(entry.owner)].phrases[Int(entry.phrase)] }
  func id(_ entry: Entry) -> String { owners[Int(entry.owner)].id }
}
