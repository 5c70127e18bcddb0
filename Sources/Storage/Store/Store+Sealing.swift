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
      return try sealer.seal(text, for: Self.place(column, row))
    } catch {
      throw StoreError(code: 0, doing: "seal")
    }
  }

  /// Nil where it cannot be opened: the caller goes on without it.
  func open(_ sealed: [UInt8]?, _ column: SealedColumn, _ row: Int64) -> [UInt8]? {
    guard let sealed else { return nil }
    return try? sealer.open(sealed, for: Self.place(column, row))
  }

  private static func place(_ column: SealedColumn, _ row: Int64) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 1 + MemoryLayout<Int64>.size) { place, count in
      place.initializeElement(at: 0, to: column.rawValue)
      for byte in 0..<MemoryLayout<Int64>.size {
        place.initializeElement(at: 1 + byte, to: UInt8(truncatingIfNeeded: row >> (8 * byte)))
      }
      count = 1 + MemoryLayout<Int64>.size
    }
  }
}
