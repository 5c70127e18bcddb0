internal import Language
internal import Schede

/// A phrase whose words are numbered, waiting for the classes.
struct PhraseDraft: Sendable {
  var phrase: Compiled.CompiledPhrase
  var line: Compiled.Line
  var parts: [TableBuilder.Reference]
}

/// The vocabularies as numbers of words.
struct WordLists: Sendable {
  /// The entries of those that are classes of words.
  var entries: [String: [[Int32]]] = [:]
  /// The words of the others, with the mark that they give.
  var marked: [(mark: UInt8, lexemes: [Int32])] = []
}

/// The sealed words, the classes, the phrases, and what the examples say of words.
struct CompiledPhrases: Sendable {
  let lexicon: Lexicon
  let marks: [UInt8]
  let phrases: [Compiled.CompiledPhrase]
  let lines: [Compiled.Line]
  let classes: WordClasses
  let automaton: PhraseSet
  let words: WordEvidence

  init(
    _ unsealed: Lexicon, _ knowledge: Knowledge, _ lists: WordLists, _ drafts: [PhraseDraft],
    _ examples: Examples, _ numbers: NumberReader, targets: Int
  ) {
    var lexicon = unsealed
    lexicon.seal()
    var tables = TableBuilder(lexicon)
    for (mark, lexemes) in lists.marked { tables.mark(lexemes, mark) }
    for vocabulary in knowledge.vocabularies {
      if let words = lists.entries[vocabulary.id] { tables.addClass(vocabulary.id, words) }
    }
    for draft in drafts { tables.add(draft) }
    self.lexicon = lexicon
    marks = tables.marks
    phrases = tables.phrases.trimmed()
    lines = tables.lines.trimmed()
    let ranges = NumberRanges(&tables.classes, numbers, lexicon)
    classes = WordClasses(tables.classes, ranges)
    automaton = PhraseSet(tables.automaton, classes: classes.count)
    words = WordEvidence(examples, lexicon, classes, targets: targets)
  }
}
