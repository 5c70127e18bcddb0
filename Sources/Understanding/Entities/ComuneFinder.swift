internal import Language
internal import Schede

/// Finds Comuni by name, alias or hamlet, written together or apart, with a typo or without.
///
/// A class: to read a message copies none of its tables.
final class ComuneFinder: Sendable {
  /// A name and the Comuni that it may mean.
  fileprivate struct Name: Sendable {
    var comuni: [Int]
    /// An official name; aliases and hamlets need a word that speaks of a place before them.
    var isOfficial: Bool
  }

  /// The names by which Comuni are known.
  fileprivate struct Names {
    var all: [Name] = []
    var table = WordTable()
    var beginnings = [Bool](repeating: false, count: 1 << 15)
  }

  private let names: [Name]
  private let table: WordTable
  private let spelling: Spelling
  /// First three letters that some name begins with.
  private let beginnings: [Bool]
  private let cues = PlaceCues()

  /// How many words a name may have.
  private static let longest = 6

  init(_ comuni: [Comune]) {
    var names = Names()
    for (index, comune) in comuni.enumerated() {
      names.add(comune.name, index, official: true)
      for name in comune.aliases { names.add(name, index, official: false) }
      for name in comune.hamlets { names.add(name, index, official: false) }
      if let short = ComuneFinder.abbreviated(comune.name) {
        names.add(short, index, official: false)
      }
    }
    var spelling = Spelling()
    for index in 0..<names.table.count {
      let word = Array(names.table.word(at: index))
      spelling.add(word.span, value: names.table.value(at: index))
    }
    spelling.seal()
    self.names = names.all
    self.spelling = spelling
    (table, beginnings) = (names.table, names.beginnings)
  }

  /// A name with its saint shortened, as people write it.
  private static func abbreviated(_ name: String) -> String? {
    for saint in ["San ", "Santa ", "Santo ", "Sant'"] where name.hasPrefix(saint) {
      return "S. " + name.dropFirst(saint.count)
    }
    return nil
  }

  var isEmpty: Bool { names.isEmpty }

  /// Calls `body` with the Comuni that a message names, in order.
  ///
  /// With `isAsked` a question for the Comune is waiting: then a bare hamlet or a misspelt name
  /// counts too; with `isUnderWay` something else is, and a bare hamlet counts where it is all that
  /// the message or a part of it says, ages apart. `isKnown` tells of each token whether it is a word
  /// of the data, which is not mended into a name.
  func find(
    in tokens: Tokens, isAsked: Bool, isUnderWay: Bool = false, ages: [Range<Int>] = [],
    isKnown: [Bool],
    _ body: (ComuneMention, Range<Int>) -> Void
  ) {
    var index = 0
    while index < tokens.all.count {
      if let (name, length) = exact(at: index, tokens, isAsked, isUnderWay ? ages : nil) {
        let mention = mention(names[name].comuni, index, length, tokens, repaired: false)
        body(mention, index..<(index + length))
        index += length
      } else if let (comuni, length) = mended(at: index, tokens, isAsked, isKnown) {
        let mention = mention(comuni, index, length, tokens, repaired: true)
        body(mention, index..<(index + length))
        index += length
      } else {
        index += 1
      }
    }
  }

  /// The longest name that begins at a token.
  private func exact(
    at start: Int, _ tokens: Tokens, _ isAsked: Bool, _ ages: [Range<Int>]?
  ) -> (name: Int, length: Int)? {
    let first = tokens.all[start].folded
    // The second letter may be the next word's: «s. daniele».
    guard tokens.all[start].kind == .word, first.lowerBound + 1 < tokens.bytes.count,
      mayBegin(first, tokens)
    else { return nil }
    var best: (name: Int, length: Int)?
    var (hash, place) = (Fingerprint.start, first.lowerBound)
    for length in 1...min(ComuneFinder.longest, tokens.all.count - start) {
      while place < tokens.all[start + length - 1].folded.upperBound {
        hash = Fingerprint.continued(hash, tokens.bytes[place])
        place += 1
      }
      guard let name = table.value(ofHash: Fingerprint.mixed(hash)),
        ages.map({ isPart(start, length, tokens, $0) }) == true
          || allows(Int(name), start, length, tokens, isAsked: isAsked)
      else { continue }
      best = (Int(name), length)
    }
    return best
  }

  /// Whether words are all of the message, or of what stands between two pauses or beside an age:
  /// «14 anni Casalbuttano».
  private func isPart(
    _ start: Int, _ length: Int, _ tokens: Tokens, _ ages: [Range<Int>]
  ) -> Bool {
    func begins(_ place: Int) -> Bool {
      guard place > 0, place < tokens.all.count else { return true }
      return tokens.all[place].followsPause || tokens.all[place].opensSentence
    }
    let end = start + length
    return (begins(start) || ages.contains { $0.upperBound == start })
      && (begins(end) || ages.contains { $0.lowerBound == end })
  }

  /// Whether some name begins like a word.
  private func mayBegin(_ word: Range<Int>, _ tokens: Tokens) -> Bool {
    let start = word.lowerBound
    let third = start + 2 < tokens.bytes.count ? tokens.bytes[start + 2] : 0
    return beginnings[
      ComuneFinder.beginning(tokens.bytes[start], tokens.bytes[start + 1], third)]
  }

  fileprivate static func beginning(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
  }

  /// «a Isola» is a place, «un'isola» is not.
  private func allows(
    _ name: Int, _ start: Int, _ length: Int, _ tokens: Tokens, isAsked: Bool
  ) -> Bool {
    if isAsked, tokens.all.count <= length + 4 { return true }
    let before = start > 0 ? cues.cue(tokens.all[start - 1], tokens) : nil
    if before == .article || isBehindVerb(start, tokens) { return false }
    return names[name].isOfficial || isAsked || before == .place || corrects(start, length, tokens)
  }

  /// «è tornata»: no place, though a Comune has that name.
  private func isBehindVerb(_ start: Int, _ tokens: Tokens) -> Bool {
    guard start > 0, !tokens.all[start].followsPause, !tokens.all[start].opensSentence else {
      return false
    }
    let before = tokens.all[start - 1]
    let isE = tokens.bytes[before.folded].elementsEqual([UInt8(ascii: "e")])
    return isE && (before.source.count > 1 || before.isElided)
  }

  /// «no scusa, Gadesco»: a few words, and the name is the last of them.
  private func corrects(_ start: Int, _ length: Int, _ tokens: Tokens) -> Bool {
    start > 0 && start + length == tokens.all.count && tokens.all.count <= length + 3
      && cues.cue(tokens.all[0], tokens) == .correction
  }

  /// A name with a typo: one to three words together, where a place is asked for or spoken of.
  private func mended(
    at start: Int, _ tokens: Tokens, _ isAsked: Bool, _ isKnown: [Bool]
  ) -> (comuni: [Int], length: Int)? {
    guard tokens.all[start].kind == .word, !isKnown[start], !isBehindVerb(start, tokens) else {
      return nil
    }
    let before = start > 0 ? cues.cue(tokens.all[start - 1], tokens) : nil
    guard before != .article else { return nil }
    let speaksOfPlace = before == .place
    let first = tokens.all[start].folded
    for length in stride(from: min(3, tokens.all.count - start), to: 0, by: -1)
    where length == 1 || isAsked || speaksOfPlace {
      let joined = first.lowerBound..<tokens.all[start + length - 1].folded.upperBound
      let near = nearest(to: tokens.bytes.span.extracting(joined))
      if !near.isEmpty { return (near, length) }
    }
    return nil
  }

  /// The Comuni of the nearest names; more than one where they are equally near.
  private func nearest(to word: Span<UInt8>) -> [Int] {
    var best = Int32.max
    var found: [Int] = []
    spelling.forEachCandidate(for: word) { candidate in
      if candidate.cost < best - 2 {
        best = candidate.cost
        found = names[Int(candidate.value)].comuni
      } else if candidate.cost <= best + 2 {
        for comune in names[Int(candidate.value)].comuni where !found.contains(comune) {
          found.append(comune)
        }
      }
    }
    return found
  }

  private func mention(
    _ comuni: [Int], _ start: Int, _ length: Int, _ tokens: Tokens, repaired: Bool
  ) -> ComuneMention {
    let range = start..<(start + length)
    return ComuneMention(
      candidates: comuni, whose: cues.whose(range, tokens), isRepaired: repaired,
      isDenied: cues.isDenied(range, tokens),
      words: tokens.folded(cues.statement(of: range, tokens)))
  }
}

extension ComuneFinder.Names {
  fileprivate mutating func add(_ name: String, _ comune: Int, official: Bool) {
    let joined = Tokens(name).bytes
    guard joined.count >= 2 else { return }
    for third in joined.count > 2 ? joined[2]...joined[2] : 0...31 {
      beginnings[ComuneFinder.beginning(joined[0], joined[1], third)] = true
    }
    if let known = table.value(of: joined.span) {
      if !all[Int(known)].comuni.contains(comune) { all[Int(known)].comuni.append(comune) }
      all[Int(known)].isOfficial = all[Int(known)].isOfficial || official
    } else {
      table.set(joined.span, to: Int32(all.count))
      all.append(ComuneFinder.Name(comuni: [comune], isOfficial: official))
    }
  }
}
