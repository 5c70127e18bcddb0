import Foundation
import Seeded

/// The payloads of the tests, and ways to break them.
struct Corpus {
  let payloads: [[UInt8]]

  /// All files of a folder, and of those in it, that end in `.json`.
  ///
  /// - Throws: What the system says, and where there is none.
  init(folder: String) throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    payloads = try names.filter { $0.hasSuffix(".json") }.map { name in
      [UInt8](try Data(contentsOf: URL(filePath: folder).appending(path: name)))
    }
    guard !payloads.isEmpty else { throw FuzzError("nessun file .json in \(folder)") }
  }

  /// A payload with one to five things broken, mostly one, longer than 64 KiB never.
  func mutated(using random: inout SplitMix64) -> [UInt8] {
    var bytes = any(using: &random)
    for _ in 0...min(4, random.next().trailingZeroBitCount) { mutate(&bytes, using: &random) }
    return bytes.count <= 1 << 16 ? bytes : Array(bytes.prefix(1 << 16))
  }

  private func any(using random: inout SplitMix64) -> [UInt8] {
    payloads[random.below(payloads.count)]
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    let place = random.below(bytes.count + 1)
    let end = min(bytes.count, place + random.below(1 << random.below(8)))
    switch random.below(16) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.below(8))
    case 1 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4: bytes.replaceSubrange(place..<end, with: piece(using: &random))
    case 5: bytes.insert(contentsOf: piece(using: &random), at: place)
    case 6: bytes.replaceSubrange(place..<end, with: slice(using: &random))
    case 7 where random.next() & 7 == 0: bytes.removeSubrange(place...)
    default: replaceValue(&bytes, after: place, using: &random)
    }
  }

  private func slice(using random: inout SplitMix64) -> ArraySlice<UInt8> {
    let other = any(using: &random)
    let start = random.below(other.count)
    return other[start..<min(other.count, start + random.below(200))]
  }

  private func piece(using random: inout SplitMix64) -> [UInt8] {
    let piece = Corpus.pieces[random.below(Corpus.pieces.count)]
    return random.next() & 31 == 0 ? Array(repeatElement(piece, count: 100).joined()) : piece
  }

  /// Puts another value behind the next colon, so that most inputs stay JSON and reach the codecs.
  private func replaceValue(
    _ bytes: inout [UInt8], after place: Int, using random: inout SplitMix64
  ) {
    guard let colon = bytes[place...].firstIndex(of: UInt8(ascii: ":")),
      let end = bytes[colon...].firstIndex(where: { ",}".utf8.contains($0) })
    else { return }
    bytes.replaceSubrange((colon + 1)..<end, with: Corpus.values[random.below(Corpus.values.count)])
  }

  private static let values: [[UInt8]] = [
    "null", "true", "false", "0", "-0", "-1", "1e400", "1.5", "9223372036854775807",
    "-9223372036854775808", "9223372036854775808", "\"\"", "\"\\ud83d\"", "\"\\u0000\"", "[]", "{}",
    "[[]]", "[{}]", "\"-\"", "\"1\"", "\"text\"", "\"edit\"", "\"interactive\"", "\"system\"",
    "{\"id\":1}", "[1,\"a\",null]", "\"a1|q|1|v\"", "\"👨‍👩‍👧‍👦è\"", "99999999999999999999999",
  ].map { Array($0.utf8) }

  private static let pieces: [[UInt8]] =
    [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "\\udc00", "\\n", " ", "\n", "0",
      "-",
      ".", "e", "E+", "null", "true", "{\"a\":", "[[[[[[[[", "]]]]]]]]", "\"k\":1,", "è", "😀",
      "\u{FEFF}",
    ].map { Array($0.utf8) } + [[0x00], [0x80], [0xC3], [0xED, 0xA0, 0x80], [0xFF], [0xF4, 0x90]]
}
