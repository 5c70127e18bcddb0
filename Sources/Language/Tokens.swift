/// A word, number or emoji of a message.
public struct Token: Equatable, Sendable {
  public enum Kind: UInt8, Sendable {
    case word
    case number
    case emoji
    case symbol
  }

  public var kind: Kind
  /// Where the folded form stands in ``Tokens/bytes``.
  public var folded: Range<Int>
  /// Where the word stands in the message, UTF-8 offsets.
  public var source: Range<Int>
  /// Hash of the folded form.
  public var hash: UInt64
  /// A sentence ends before this token.
  public var opensSentence: Bool
  /// A question ends before this token.
  public var followsQuestion: Bool
  /// A comma, colon or bracket stands before this token.
  public var followsPause: Bool
  /// An apostrophe ends this token («l'», «po'»).
  public var isElided: Bool
  /// It stands right behind the point or comma of a number: the 5 of «39,5».
  public var isDecimal: Bool

  /// A number of one or two digits; longer ones are names («legge 104», «il 1522»).
  package var isPlainNumber: Bool { kind == .number && folded.count < 3 }
}

/// A message as tokens, in buffers that are used again for the next message.
public struct Tokens: Sendable {
  public private(set) var bytes: [UInt8] = []
  public private(set) var all: [Token] = []
  /// Whether the message has a question mark.
  public private(set) var hasQuestionMark = false

  /// State while reading.
  private var start = 0
  private var sourceStart = 0
  private var kind: Token.Kind?
  private var sentence = true
  private var question = false
  private var pause = false
  private var hash = Fingerprint.start
  /// How many equal letters end the word at work.
  private var run = 0
  private var isStretched = false
  /// Where the last point, comma or apostrophe stands that may part a number.
  private var point = -1

  public init() {
    bytes.reserveCapacity(1024)
    all.reserveCapacity(128)
  }

  public init(_ text: String) {
    self.init()
    read(text)
  }

  /// The folded form of a token.
  public func folded(_ token: Token) -> String {
    String(decoding: bytes[token.folded], as: UTF8.self)
  }

  /// The folded forms of some tokens, a space between each two; short ones need no memory.
  package func folded(_ range: Range<Int>) -> String {
    var words = ""
    for index in range {
      if index > range.lowerBound { words += " " }
      words += folded(all[index])
    }
    return words
  }

  /// Reads a message, at most ``Limits/messageBytes`` of it.
  ///
  /// One pass: folds, splits and hashes.
  public mutating func read(_ text: String) { read(text.utf8.span) }

  /// The same of bytes, which must be valid UTF-8.
  package mutating func read(_ source: Span<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    all.removeAll(keepingCapacity: true)
    (kind, sentence, question, pause, point) = (nil, true, false, false, -1)
    hasQuestionMark = false
    let end = min(source.count, Limits.messageBytes)
    var offset = 0
    while offset < end, all.count < Limits.messageTokens {
      let byte = source[offset]
      if Tokens.isLetter(byte) {
        offset = extend(source, from: offset, to: end)
      } else {
        let scalar = UTF8.scalar(in: source, at: offset)
        take(scalar, at: offset)
        offset += UTF8.width(scalar)
      }
    }
    close(at: offset)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// The way of most letters, as many as stand together; returns where they end.
  private mutating func extend(_ source: Span<UInt8>, from first: Int, to end: Int) -> Int {
    if kind != .word {
      close(at: first)
      open(.word, at: first)
    }
    var (offset, hash, run) = (first, hash, run)
    var last = bytes.count > start ? bytes[bytes.count - 1] : 0
    while offset < end, Tokens.isLetter(source[offset]) {
      let letter = source[offset] | 0x20
      offset += 1
      guard bytes.count - start < Limits.wordBytes else { continue }
      run = letter == last ? run + 1 : 1
      if run == 3 { isStretched = true }
      bytes.append(letter)
      hash = Fingerprint.continued(hash, letter)
      last = letter
    }
    (self.hash, self.run) = (hash, run)
    return offset
  }

  private mutating func take(_ scalar: Unicode.Scalar, at offset: Int) {
    switch Letters.kind(scalar) {
    case .letter: extend(.word, scalar, at: offset)
    case .digit: extend(.number, scalar, at: offset)
    case .invisible: break
    case .apostrophe:
      close(at: offset, elided: true)
      point = offset
    case .emoji: single(.emoji, scalar, at: offset)
    case .symbol: single(.symbol, scalar, at: offset)
    case .space: close(at: offset)
    case .pause:
      breakOff(at: offset, sentence: false)
      if scalar == "," { point = offset }
    // «2.5» and «S.Bassano» go on; the next token tells by its own kind.
    case .stop:
      breakOff(at: offset, sentence: true)
      if scalar == "." { point = offset }
      if scalar == "?" || scalar == "؟" { (question, hasQuestionMark) = (true, true) }
    }
  }

  private mutating func breakOff(at offset: Int, sentence ends: Bool) {
    close(at: offset)
    if ends { sentence = true } else { pause = true }
  }

  private mutating func single(_ kind: Token.Kind, _ scalar: Unicode.Scalar, at offset: Int) {
    close(at: offset)
    open(kind, at: offset)
    Letters.fold(scalar, into: &bytes)
    for index in start..<bytes.count { notice(bytes[index], at: index) }
    close(at: offset + UTF8.width(scalar))
  }

  private mutating func open(_ kind: Token.Kind, at offset: Int) {
    self.kind = kind
    start = bytes.count
    sourceStart = offset
    hash = Fingerprint.start
    run = 0
  }

  private mutating func extend(_ kind: Token.Kind, _ scalar: Unicode.Scalar, at offset: Int) {
    if self.kind != kind {
      close(at: offset)
      open(kind, at: offset)
    }
    guard bytes.count - start < Limits.wordBytes else { return }
    let first = bytes.count
    Letters.fold(scalar, into: &bytes)
    for index in first..<bytes.count { notice(bytes[index], at: index) }
  }

  /// Takes note of a byte that was appended to the token at work.
  private mutating func notice(_ byte: UInt8, at index: Int) {
    hash = Fingerprint.continued(hash, byte)
    run = index > start && bytes[index - 1] == byte ? run + 1 : 1
    if run == 3, kind == .word { isStretched = true }
  }

  /// Keeps one of three or more equal letters: «aiutooo» is «aiuto».
  private mutating func unstretch() {
    isStretched = false
    var end = start
    var index = start
    while index < bytes.count {
      let run = bytes[index...].prefix { $0 == bytes[index] }.count
      for _ in 0..<(run >= 3 ? 1 : run) {
        bytes[end] = bytes[index]
        end += 1
      }
      index += run
    }
    bytes.removeLast(bytes.count - end)
    hash = Fingerprint.start
    for index in start..<end { hash = Fingerprint.continued(hash, bytes[index]) }
  }

  /// «38.5», «alle 8.30»: a point between two digits ends no sentence.
  private var isFraction: Bool {
    guard kind == .number, let last = all.last, last.kind == .number else { return false }
    return last.source.upperBound + 1 == sourceStart
  }

  private mutating func close(at offset: Int, elided: Bool = false) {
    guard let kind else { return }
    let isFraction = isFraction
    let opens = sentence && !isFraction
    self.kind = nil
    if isStretched { unstretch() }
    guard bytes.count > start else { return }
    all.append(
      Token(
        kind: kind, folded: start..<bytes.count, source: sourceStart..<offset,
        hash: Fingerprint.mixed(hash), opensSentence: opens,
        followsQuestion: question, followsPause: pause, isElided: elided,
        isDecimal: isFraction && point + 1 == sourceStart))
    (sentence, question, pause) = (false, false, false)
  }
}
