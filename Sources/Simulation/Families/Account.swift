/// The account that is rendered at the end: what was written against what came.
package struct Account: Equatable, Sendable {
  package var written = 0
  package var answers = 0
  /// Messages that never got an answer.
  package var lost: [Marker] = []
  /// Answers that came again though the platform had confirmed the first.
  package var doubled: [Marker] = []
  /// Answers that came again where the service could not know better: the platform hid the first, or
  /// the service was killed about then.
  package var excused: [Marker] = []
  /// Answers that came after the answer to a later message.
  package var late: [Marker] = []
  /// Messages that answer nothing that was written, such as the privacy notice.
  package var others = 0

  /// How long after a platform's answer a kill may still have hidden it, in nanoseconds.
  private static let killShadow: Int64 = 2_000_000_000

  /// - Parameters:
  ///   - written: All messages of the families.
  ///   - entries: What the platforms took, in order.
  ///   - kills: When the service was killed, in nanoseconds of the same clock.
  package init(written: [Marker], entries: [Ledger.Entry], kills: [Int64] = []) {
    self.written = written.count
    answers = entries.count
    let known = Set(written)
    var last: [Int: Int] = [:]
    var seen: [Key: Bool] = [:]
    var answered: Set<Marker> = []
    for entry in entries {
      guard let marker = entry.marker, known.contains(marker) else {
        others += 1
        continue
      }
      answered.insert(marker)
      let mayHide = entry.isHidden || Account.isShadowed(entry.at, kills)
      let key = Key(marker: marker, text: entry.message.text)
      if let isExcused = seen[key] {
        if isExcused { excused.append(marker) } else { doubled.append(marker) }
      } else if marker.number < last[marker.family] ?? 0 {
        late.append(marker)
      }
      seen[key] = mayHide
      last[marker.family] = max(last[marker.family] ?? 0, marker.number)
    }
    lost = written.filter { !answered.contains($0) }
  }

  private struct Key: Hashable {
    var marker: Marker
    var text: String
  }

  private static func isShadowed(_ time: Int64, _ kills: [Int64]) -> Bool {
    kills.contains { $0 >= time && $0 - time < killShadow }
  }
}

extension Account {
  /// What must not be, and what may be.
  var table: Table {
    var table = Table()
    table.checkNone("perse", lost.count)
    table.checkNone("fuori ordine", late.count)
    table.checkNone("doppie senza motivo", doubled.count)
    table.tell("doppie dal destino incerto", excused.count)
    return table
  }
}
