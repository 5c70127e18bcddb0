/// A phrase of a data file: an example, a rule, an exact message or a trap.
public struct Phrase: Equatable, Sendable {
  /// One element of a phrase.
  public enum Item: Equatable, Sendable {
    /// A word as written; compared after folding and stemming.
    case word(String)
    /// `word*`: any word that begins so.
    case prefix(String)
    /// `{id}`: any entry of a vocabulary.
    case vocabulary(String)
    /// `[39..42]`: a number in a range.
    indirect case number(NumberRange)
    /// `"picchia"`: this very form of a word.
    case form(String)
    /// `..`: up to three other words (only in rules).
    case gap
  }

  /// The mark that opens the line.
  public enum Mark: String, Sendable, CaseIterable {
    case example = "+"
    case rule = "~"
    case exact = "="
    case trap = "!"
  }

  public var mark: Mark
  /// The text after the mark.
  public var written: Written
  /// The elements; for examples and traps the text itself is read by the tokenizer instead.
  public var items: [Item]
  public var at: SourceLine

  /// The text after the mark, as written.
  public var text: String { written.text }

  public init(mark: Mark, text: String, items: [Item], at: SourceLine) {
    self.init(mark: mark, written: Written(text), items: items, at: at)
  }

  init(mark: Mark, written: Written, items: [Item], at: SourceLine) {
    self.mark = mark
    self.written = written
    self.items = items
    self.at = at
  }
}
