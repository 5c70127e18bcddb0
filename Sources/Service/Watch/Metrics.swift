/// What the service counts, in the words of Prometheus; no label names a family.
package struct Metrics: Equatable, Sendable {
  package enum Counter: Int, CaseIterable, Sendable {
    case arrived, duplicate, unreadable, poisonous, ignored, hushed, answered, edited,
      rejectedSignature, busy, commits, rollbacks, queued, attempted, sent, retried, ambiguous,
      resent, reconciled, dead, notices, forgotten, purged, dangers

    fileprivate var name: String {
      switch self {
      case .arrived: "messages_arrived_total"
      case .duplicate: "messages_duplicate_total"
      case .unreadable: "messages_unreadable_total"
      case .poisonous: "messages_poisonous_total"
      case .ignored: "messages_ignored_total"
      case .hushed: "messages_hushed_total"
      case .answered: "turns_total"
      case .edited: "messages_edited_total"
      case .rejectedSignature: "requests_rejected_total"
      case .busy: "requests_busy_total"
      case .commits: "commits_total"
      case .rollbacks: "rollbacks_total"
      case .queued: "outbox_queued_total"
      case .attempted: "outbox_attempts_total"
      case .sent: "outbox_sent_total"
      case .retried: "outbox_retried_total"
      case .ambiguous: "outbox_ambiguous_total"
      case .resent: "ambiguous_resent_total"
      case .reconciled: "ambiguous_reconciled_total"
      case .dead: "outbox_dead_total"
      case .notices: "staff_notices_total"
      case .forgotten: "families_forgotten_total"
      case .purged: "rows_purged_total"
      case .dangers: "dangers_total"
      }
    }
  }

  package enum Gauge: Int, CaseIterable, Sendable {
    case waiting, queue, batch, rewriting

    fileprivate var name: String {
      switch self {
      case .waiting: "outbox_waiting"
      case .queue: "jobs_waiting"
      case .batch: "last_batch_jobs"
      case .rewriting: "last_rewrite_milliseconds"
      }
    }
  }

  private(set) package var counters = [Int](repeating: 0, count: Counter.allCases.count)
  private(set) package var gauges = [Int](repeating: 0, count: Gauge.allCases.count)
  /// Seconds since the oldest row of each table was written.
  package var oldestSeconds: [String: Int64] = [:]

  package init() {}

  package subscript(counter: Counter) -> Int {
    get { counters[counter.rawValue] }
    set { counters[counter.rawValue] = newValue }
  }

  package subscript(gauge: Gauge) -> Int {
    get { gauges[gauge.rawValue] }
    set { gauges[gauge.rawValue] = newValue }
  }

  /// The exposition format, version 0.0.4.
  package var text: String {
    var lines: [String] = []
    for counter in Counter.allCases {
      lines.append("# TYPE abbraccio_\(counter.name) counter")
      lines.append("abbraccio_\(counter.name) \(self[counter])")
    }
    for gauge in Gauge.allCases {
      lines.append("# TYPE abbraccio_\(gauge.name) gauge")
      lines.append("abbraccio_\(gauge.name) \(self[gauge])")
    }
    lines.append("# TYPE abbraccio_oldest_row_seconds gauge")
    for (table, seconds) in oldestSeconds.sorted(by: { $0.key < $1.key }) {
      lines.append("abbraccio_oldest_row_seconds{table=\"\(table)\"} \(seconds)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
