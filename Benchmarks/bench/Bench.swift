internal import Glibc

/// `bench`: how long the understanding and a whole turn take, and what they take of the memory.
@main
enum Bench {
  static func main() throws {
    guard let options = Options(CommandLine.arguments.dropFirst()) else {
      Complaints.complain(Options.help)
      exit(64)
    }
    var results: [Result] = []
    for plan in options.plans {
      guard let messages = plan.load(options) else {
        Complaints.complain("bench: nothing to read for \(plan.name)")
        exit(66)
      }
      if let directory = options.export { try Export(messages).write(to: directory) }
      guard let result = Run(messages, options).result() else {
        Complaints.complain("bench: the data of \(plan.name) have errors")
        exit(65)
      }
      results.append(result)
    }
    let report = Report(results)
    print(report.table)
    print(report.json)
  }
}
