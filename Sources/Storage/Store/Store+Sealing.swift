internal import Crypto

/// The columns that are sealed: a text that is moved to another one does not open.
enum SealedColumn: UInt8 {
  case key
  case address
  case session
  case undo
  case part
  case raw
}

extension Store {
  func seal(_ text: [UInt8], _ column: SealedColumn, _ row: Int64) throws(StoreError) -> [UInt8] {
    do {
      return try sealer.seal(text, for: Self.place(column, row).span)
    } catch {
      throw StoreError(code: 0, doing: "seal")
    }
  }

  /// Nil where it cannot be opened: the caller goes on without it.
  func open(_ sealed: [UInt8]?, _ column: SealedColumn, _ row: Int64) -> [UInt8]? {
    guard let sealed else { return nil }
    return try? sealer.open(sealed, for: Self.place(column, row).span)
  }

  /// Column and row in bytes, without a place on the heap.
  private static func place(_ column: SealedColumn, _ row: Int64) -> InlineArray<9, UInt8> {
    var place = InlineArray<9, UInt8>(repeating: column.rawValue)
    for byte in 0..<MemoryLayout<Int64>.size {
      place[1 + byte] = UInt8(truncatingIfNeeded: row >> (8 * byte))
    }
    return place
  }
}
