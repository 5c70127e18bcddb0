extension SourceMap {
  /// The map of texts that are no schede, such as a configuration, so that what is wrong with them is
  /// told in the same way.
  public init(texts: [SchedeSource]) {
    files = texts.map { text in
      File(path: text.path, bytes: text.bytes, lineStarts: Self.lineStarts(of: text.bytes))
    }
  }

  /// A line ends with LF, CR or both.
  private static func lineStarts(of bytes: [UInt8]) -> [Int32] {
    var starts: [Int32] = [0]
    for index in bytes.indices.dropLast() where Ascii.isLineEnd(bytes[index]) {
      let isHalf = bytes[index] == Ascii.return && bytes[index + 1] == Ascii.newline
      if !isHalf { starts.append(Int32(clamping: index + 1)) }
    }
    return starts
  }
}
