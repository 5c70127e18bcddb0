/// What is written at a place of a data file: a slice of the file's bytes, which are kept once for
/// the tens of thousands of phrases in them.
public struct Written: Equatable, Sendable {
  /// All bytes of the file.
  private let bytes: [UInt8]
  private let start: UInt32
  private let count: UInt32

  /// A slice of the bytes of a file; it must be valid UTF-8.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    start = UInt32(range.lowerBound)
    count = UInt32(range.count)
  }

  /// A text that stands in no file.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, bytes.indices)
  }

  private var range: Range<Int> { Int(start)..<(Int(start) + Int(count)) }

  public var text: String { bytes.text(range) }

  /// Calls `body` with the bytes.
  public func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    body(bytes.span.extracting(range))
  }

  public static func == (left: Written, right: Written) -> Bool {
    left.bytes[left.range].elementsEqual(right.bytes[right.range])
  }
}
