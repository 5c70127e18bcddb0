/// Which statements a scheda of each kind may hold.
extension SchedaKind {
  private static let facts: Set<KeyName> = [.source, .checked, .unverified]

  private static let keyTable: [SchedaKind: Set<KeyName>] = [
    .intent: facts.union([.owner, .review, .requires, .button, .topic, .opens, .after, .offering]),
    .crisis: facts.union([.now, .newborn, .notifies, .after, .owner, .review]),
    .vocabulary: [.type, .language, .confusable],
    .helpline: facts.union([.value, .purpose, .hours, .languages, .review]),
    .place: facts.union([
      .name, .address, .position, .comune, .telephone, .hours, .closed, .directions, .accessible,
      .review,
    ]),
    .service: facts.union([.staff, .ages, .cost, .places, .nearTie, .review]),
    .comuni: facts,
    .journey: [.table, .start, .order, .end, .expires, .district],
    .question: [.type, .unknown, .onlyFor, .why, .crisis],
    .table: facts.union([.policy]),
    .trial: [.now, .language, .channel, .slots, .intent, .outcome],
    .centre: facts.union([
      .name, .place, .contacts, .privacy, .privacyVersion, .handoffHours, .timeZone, .languages,
    ]),
    .saying: [],
  ]

  /// The keys that are not languages.
  var keys: Set<KeyName> { Self.keyTable[self] ?? [] }

  /// Whether `it:`, `en:`… may stand here.
  var hasTexts: Bool {
    switch self {
    case .intent, .crisis, .service, .question, .saying: true
    default: false
    }
  }

  /// Whether lines without a mark and without a known key are entries.
  var hasEntries: Bool { self == .vocabulary || self == .comuni }

  /// Whether `+ ~ = !` may stand here.
  var hasPhrases: Bool { self == .intent || self == .crisis }

  /// The key that a word stands for in this kind of scheda.
  func key(_ word: String) -> Key? {
    if let name = KeyName.byName[word], keys.contains(name) { return .named(name) }
    if hasTexts, Self.isLanguage(word) { return .text(word) }
    if self == .crisis, let language = Self.language(in: word, after: ["adesso-", "now-"]) {
      return .textNow(language)
    }
    if self == .question, let language = Self.language(in: word, after: ["ripeti-", "again-"]) {
      return .textAgain(language)
    }
    return nil
  }

  private static func language(in word: String, after prefixes: [String]) -> String? {
    for prefix in prefixes where word.hasPrefix(prefix) {
      let rest = String(word.dropFirst(prefix.count))
      if isLanguage(rest) { return rest }
    }
    return nil
  }

  /// A tag of two or three letters.
  private static func isLanguage(_ word: String) -> Bool {
    (2...3).contains(word.utf8.count) && word.utf8.allSatisfy(Ascii.isLetter)
  }
}
