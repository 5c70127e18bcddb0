import Channels
import Crypto

/// Feeds the codecs with broken payloads: `fuzz [--inputs N] [--seed N] [--fixtures DIR]`.
///
/// `--times N` measures instead how long the whole ones take to read, each N times.
/// A trap ends the process with the signal; the seed and the number of the input that was read last
/// are on the line before, so that `--seed N --inputs M` finds it again.
@main enum Fuzz {
  static func main() throws {
    let options = try FuzzOptions(CommandLine.arguments.dropFirst())
    if options.times > 0 { return try ReadTimes.print(options) }
    let corpus = try Corpus(folder: options.fixtures)
    print("seme \(options.seed), \(corpus.payloads.count) testi di partenza")
    var run = FuzzRun(corpus: corpus, seed: options.seed)
    let clock = ContinuousClock()
    let start = clock.now
    for input in 1...options.inputs {
      run.tryOne()
      if input.isMultiple(of: 1_000_000) { report(input, run, clock.now - start) }
    }
    report(options.inputs, run, clock.now - start)
    print("nessuna trappola")
  }

  private static func report(_ inputs: Int, _ run: FuzzRun, _ time: Duration) {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    print(
      "\(inputs) ingressi in \(Int(seconds)) s, \(Int(Double(inputs) / seconds)) al secondo:",
      "\(run.refused) non JSON, \(run.unknown) di altra forma, \(run.happenings) letti")
    flush()
  }
}
