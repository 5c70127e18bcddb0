public import Transcripts

/// What the program is given by the system it runs on.
public struct System {
  /// The words of the command line, the program's name left out.
  public var arguments: [String]
  /// Environment variables.
  public var variables: [String: String]
  /// The path of the program itself.
  public var executable: String
  public var input: any LineInput
  public var output: any TextSink
  public var errors: any TextSink
  /// Whether a person sits at both ends.
  public var isTerminal: Bool
  /// The time, and the day where the machine stands.
  public var clock: () -> Moment
  /// Columns of the terminal as it is now.
  public var columns: () -> Int
  /// Opens the line editor of the terminal; the argument says whether it may use bold.
  public var openEditor: (Bool) -> (any LineInput)?

  public init(
    arguments: [String], variables: [String: String] = [:], executable: String = "",
    input: any LineInput, output: any TextSink, errors: any TextSink, isTerminal: Bool = false,
    clock: @escaping () -> Moment, columns: @escaping () -> Int = { 80 },
    openEditor: @escaping (Bool) -> (any LineInput)? = { _ in nil }
  ) {
    self.arguments = arguments
    self.variables = variables
    self.executable = executable
    self.input = input
    self.output = output
    self.errors = errors
    self.isTerminal = isTerminal
    self.clock = clock
    self.columns = columns
    self.openEditor = openEditor
  }

  /// The place where the answers appear; see <https://no-color.org>.
  var screen: Screen {
    guard isTerminal else { return .plain }
    let isPlain = variables["NO_COLOR"]?.isEmpty == false || variables["TERM"] == "dumb"
    return Screen(width: columns(), hasColours: !isPlain)
  }
}
