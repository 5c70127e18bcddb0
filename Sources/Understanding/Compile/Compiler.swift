internal import Language
internal import Schede

/// Compiles knowledge: first all words are numbered, then phrases, then evidence.
struct Compiler: ~Copyable {
  private let knowledge: Knowledge
  private var words: LexiconBuilder
  private let ages: AgeReader
  private let numbers: NumberReader
  /// Phrases whose words are numbered, waiting for the classes.
  private var drafts: [PhraseDraft] = []
  private var examples = Examples()
  private var ageScan = AgeScan()

  init(_ knowledge: Knowledge, language: String) throws(StemmerError) {
    self.knowledge = knowledge
    words = try LexiconBuilder(language: language)
    ages = AgeReader(language: language)
    numbers = NumberReader(language: language)
  }

  consuming func compile(_ hands: some Hands) -> Compiled {
    learnVocabularies()
    learnIntents()
    learnCrises()
    learnQuestions()
    return finish(hands)
  }

  // MARK: Words

  private mutating func learnVocabularies() {
    for vocabulary in knowledge.vocabularies where vocabulary.kind == .synonyms {
      for entry in vocabulary.entries {
        words.addSynonyms(canonical: entry.canonical, forms: entry.forms)
      }
    }
    for vocabulary in knowledge.vocabularies where vocabulary.kind == .shorthand {
      for entry in vocabulary.entries {
        for form in entry.forms { words.addShorthand(form: form, meaning: entry.canonical) }
      }
    }
    learnPhrases(of: .dampers, as: .damper)
    learnPhrases(of: .contrasts, as: .contrast)
    learnPhrases(of: .refusals, as: .refusal)
    learnPhrases(of: .closingRefusals, as: .closingRefusal)
    learnPhrases(of: .openings, as: .opening)
    learnPhrases(of: .hinges, as: .hinge)
    learnPhrases(of: .questions, as: .question)
    for vocabulary in knowledge.vocabularies where vocabulary.kind == .commands {
      for entry in vocabulary.entries { learnCommand(entry) }
    }
  }

  private mutating func learnPhrases(of kind: Vocabulary.Kind, as owner: Compiled.Owner) {
    for vocabulary in knowledge.vocabularies where vocabulary.kind == kind {
      for entry in vocabulary.entries {
        for form in [entry.canonical] + entry.forms { draftAsWritten(form, owner, entry.at) }
      }
    }
  }

  /// A phrase whose words must stand as they are written: «serie» is no «sera», though its stem is.
  private mutating func draftAsWritten(
    _ text: String, _ owner: Compiled.Owner, _ line: SourceLine
  ) {
    let terms = words.terms(of: text, counting: false)
    let tokens = words.lastTokens
    let longForms = tokens.all.map { token in
      token.kind == .word && token.folded.count >= 4 ? tokens.folded(token) : nil
    }
    guard !terms.isEmpty else { return }
    // A shorthand stands for other words, which have no form of their own here.
    guard terms.count == longForms.count else {
      return draft(Written(text), owner: owner, at: line)
    }
    let phrase = Compiled.CompiledPhrase(
      owner: owner, words: terms.count, beginsDenied: false)
    drafts.append(
      PhraseDraft(
        phrase: phrase, line: .init(written: Written(text), at: line),
        parts: zip(terms, longForms).map { term, form in
          form.map { .prefix($0) } ?? .lexeme(term.lexeme)
        }))
  }

  private mutating func learnCommand(_ entry: Vocabulary.Entry) {
    let owner: Compiled.Owner
    if let command = Command(rawValue: entry.canonical) {
      owner = .command(command)
    } else if entry.canonical == Compiler.courtesy {
      owner = .courtesy
    } else {
      return
    }
    for form in entry.forms { draft(Written(form), owner: owner, at: entry.at) }
  }

  /// The entry of the commands whose forms are courtesy words, which carry no meaning of their own.
  private static let courtesy = "cortesia"

  private mutating func draft(_ written: Written, owner: Compiled.Owner, at line: SourceLine) {
    let terms = written.withSpan { words.terms(of: $0, counting: false) }
    guard !terms.isEmpty, terms.allSatisfy(Self.canMatch) else { return }
    let phrase = Compiled.CompiledPhrase(
      owner: owner, words: terms.count, beginsDenied: false)
    drafts.append(
      PhraseDraft(
        phrase: phrase, line: .init(written: written, at: line),
        parts: terms.map { .lexeme($0.lexeme) }))
  }

  /// A word of the data, or a number, which stands for any number.
  private static func canMatch(_ term: Term) -> Bool {
    term.lexeme != Lexicon.none || term.origin == .number
  }

  private mutating func draft(_ phrase: Phrase, owner: Compiled.Owner) {
    var parts: [TableBuilder.Reference] = []
    parts.reserveCapacity(phrase.items.count)
    var count = 0
    for item in phrase.items {
      switch item {
      case .word(let word):
        words.forEachTerm(of: word.utf8.span) { term in
          count += 1
          if Self.canMatch(term) { parts.append(.lexeme(term.lexeme)) }
        }
      case .prefix(let start):
        parts.append(.prefix(start))
        count += 1
      case .vocabulary(let id):
        parts.append(.vocabulary(id))
        count += 1
      case .number(let range):
        parts.append(.number(range))
        count += 1
      case .form(let word):
        words.forEachTerm(of: word.utf8.span) { term in
          count += 1
          if Self.canMatch(term) { parts.append(.form(of: term)) }
        }
      case .gap: parts.append(.gap)
      }
    }
    guard count > 0 else { return }
    let compiled = Compiled.CompiledPhrase(
      owner: owner, words: count, beginsDenied: false)
    drafts.append(
      PhraseDraft(
        phrase: compiled, line: .init(written: phrase.written, at: phrase.at), parts: parts))
  }

  private mutating func learn(_ phrase: Phrase, _ number: Int, as target: Int) {
    phrase.written.withSpan { words.append($0, to: &examples.forms) }
    guard examples.hasNewForms else { return }
    ages.find(in: words.lastTokens, bareNumbers: false, today: nil, with: &ageScan)
    for finding in ageScan.found { examples.ages.append(finding.age) }
    examples.close(.init(target: Int32(target), phrase: Int32(number)))
  }

  // MARK: Schede

  private mutating func learnIntents() {
    for (index, intent) in knowledge.intents.enumerated() {
      for (number, phrase) in intent.phrases.enumerated() {
        switch phrase.mark {
        case .example: learn(phrase, number, as: index)
        case .exact:
          learn(phrase, number, as: index)
          draft(phrase, owner: .exact(intent: index))
        case .rule: draft(phrase, owner: .rule(intent: index))
        case .trap: draft(trap: phrase, owner: .trap(intent: index))
        }
      }
    }
  }

  private mutating func learnCrises() {
    let offset = knowledge.intents.count
    for (index, crisis) in knowledge.crises.enumerated() {
      for (number, phrase) in crisis.phrases.enumerated() where phrase.mark == .example {
        learn(phrase, number, as: offset + index)
      }
      for phrase in crisis.nowPhrases { draft(phrase, owner: .now(crisis: index)) }
      for phrase in crisis.newbornPhrases { draft(phrase, owner: .newborn(crisis: index)) }
      for phrase in crisis.phrases {
        switch phrase.mark {
        case .example: break
        case .exact: draft(phrase, owner: .wholeDanger(crisis: index))
        case .rule: draft(phrase, owner: .danger(crisis: index))
        case .trap: draft(trap: phrase, owner: .harmless(crisis: index))
        }
      }
    }
    let second = offset + knowledge.crises.count
    for (index, crisis) in knowledge.crises.enumerated() {
      // A pattern is no sentence that somebody may write: it only stops rules.
      for (number, phrase) in crisis.phrases.enumerated()
      where phrase.mark == .trap && phrase.items.isEmpty {
        learn(phrase, number, as: second + index)
      }
    }
  }

  /// A sentence, or a pattern like a rule's.
  private mutating func draft(trap phrase: Phrase, owner: Compiled.Owner) {
    if phrase.items.isEmpty {
      draft(phrase.written, owner: owner, at: phrase.at)
    } else {
      draft(phrase, owner: owner)
    }
  }

  private mutating func learnQuestions() {
    for (number, question) in knowledge.questions.enumerated() {
      for (index, option) in question.options.enumerated() {
        for phrase in option.phrases {
          draft(phrase, owner: .option(question: number, option: index))
        }
      }
    }
  }

  // MARK: Tables

  /// Two pieces of work: phrases, and what the examples say of words; what they say of pairs and
  /// of pieces of words.
  private consuming func finish(_ hands: some Hands) -> Compiled {
    let lists = wordLists()
    let (knowledge, ages, numbers) = (knowledge, ages, numbers)
    let (drafts, examples) = (drafts, examples)
    let lexicon = words.build(sealing: false)
    let targets = knowledge.intents.count + 2 * knowledge.crises.count
    let (tables, pairs) = hands.both {
      CompiledPhrases(
        lexicon, knowledge, lists, drafts, examples, numbers, targets: targets)
    } _: {
      PairEvidence(examples, lexicon, targets: targets)
    }
    let evidence = Evidence(
      tables.words, pairs, targets: targets, intents: knowledge.intents.count,
      judgingStrangers: Compiler.judgesStrangers(knowledge))
    return Compiled(knowledge, tables, evidence, examples.places, ages)
  }

  /// Data that say what is outside, or what is dangerous, need not guess it.
  private static func judgesStrangers(_ knowledge: Knowledge) -> Bool {
    knowledge.crises.isEmpty && !knowledge.intents.contains { $0.id == Compiled.outsideID }
  }

  /// The words of vocabularies that are classes, or marks on words.
  private mutating func wordLists() -> WordLists {
    var lists = WordLists()
    for vocabulary in knowledge.vocabularies {
      let mark = Compiler.mark(of: vocabulary.kind)
      guard mark != 0 || vocabulary.kind == .list else { continue }
      let all = vocabulary.entries.flatMap { [$0.canonical] + $0.forms }
      let lexemes = all.map { words.terms(of: $0, counting: false).map(\.lexeme) }
      if mark == 0 {
        lists.entries[vocabulary.id] = lexemes
      } else {
        lists.marked.append((mark, lexemes.flatMap { $0 }))
      }
    }
    return lists
  }

  private static func mark(of kind: Vocabulary.Kind) -> UInt8 {
    switch kind {
    case .fillers: ReadMessage.fillerMark
    case .negators: ReadMessage.negatorMark
    case .conjunctions: ReadMessage.conjunctionMark
    case .vague: ReadMessage.vagueMark
    case .list, .synonyms, .shorthand, .commands, .language, .dampers, .contrasts,
      .refusals, .closingRefusals, .openings, .hinges, .questions:
      0
    }
  }
}
