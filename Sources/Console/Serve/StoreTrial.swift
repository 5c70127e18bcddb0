internal import Foundation
internal import HTTP
internal import Schede
internal import Service
internal import Simulation

/// What the conversations of many families weigh on the disk, and what it costs to forget one.
///
/// Turns and store are the service's; only HTTP is left out.
struct StoreTrial: Run {
  private static let families = 100_000
  /// 100 MB for 100,000 families.
  private static let wantedMegabytesPerThousand = 1.0
  /// With fewer families than this the empty file weighs more than they do.
  private static let enoughFamilies = 10_000

  private let knowledge: Knowledge
  /// Messages of one transaction.
  private let batch: Int

  init(_ knowledge: Knowledge, batch: Int = 512) {
    self.knowledge = knowledge
    self.batch = batch
  }

  /// - Returns: whether it weighs as little as is wanted.
  func perform(in frame: Frame) throws -> Bool {
    let crowd = try StoreCrowd(frame.options.families ?? Self.families, batch: batch)
    let folder = NSTemporaryDirectory() + "abbraccio-archivio-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var room = try crowd.room(folder + "/archivio.sqlite", knowledge)
    room.maintain()
    crowd.talk(&room)
    room.finish()
    let bytes = try Self.size(folder)
    crowd.forgetOne(&room)
    let begin = Monotonic.now
    room.maintain()
    let stalled = Double(Monotonic.now - begin) / 1_000_000
    return frame.show(table(crowd, bytes, after: try Self.size(folder), stalled, room.metrics))
  }

  private func table(
    _ crowd: StoreCrowd, _ bytes: Int, after: Int, _ milliseconds: Double, _ metrics: Metrics
  ) -> Table {
    let turns = crowd.messages
    let perThousand = Double(bytes) / Double(crowd.families) / 1_000
    var table = Table()
    table.tell("famiglie", crowd.families)
    table.check(
      "turni conservati", metrics[.answered], wanted: "\(turns + 2)",
      metrics[.answered] == turns + 2 && metrics[.sent] >= turns)
    table.tell("archivio, MB", Self.rounded(Double(bytes) / 1_000_000))
    if crowd.families < Self.enoughFamilies {
      table.tell("MB per 1.000 famiglie", Self.rounded(perThousand))
    } else {
      table.check(
        "MB per 1.000 famiglie", Self.rounded(perThousand), wanted: "< 1",
        perThousand < Self.wantedMegabytesPerThousand)
    }
    table.check("famiglie cancellate", metrics[.forgotten], wanted: "1", metrics[.forgotten] == 1)
    table.tell("riscrittura dopo la cancellazione, ms", Int(milliseconds.rounded(.up)))
    table.tell("archivio dopo la riscrittura, MB", Self.rounded(Double(after) / 1_000_000))
    return table
  }

  private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  /// All files of the store together.
  private static func size(_ folder: String) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: folder).reduce(0) { sum, name in
      let facts = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      return sum + (facts[.size] as? Int ?? 0)
    }
  }
}
