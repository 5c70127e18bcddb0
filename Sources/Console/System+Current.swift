internal import Dialogue
internal import FoundationEssentials
internal import Glibc
internal import Transcripts

extension System {
  /// The system that this process runs on.
  public static func current() -> System {
    System(
      arguments: Array(CommandLine.arguments.dropFirst()), variables: environment(),
      executable: ownPath(), input: DescriptorInput(STDIN_FILENO),
      output: DescriptorSink(STDOUT_FILENO), errors: DescriptorSink(STDERR_FILENO),
      isTerminal: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
      clock: localTime, columns: terminalColumns, openEditor: { LineEditor(isBold: $0) })
  }

  /// The variables that the program looks at.
  private static func environment() -> [String: String] {
    ProcessInfo.processInfo.environment.filter { name, _ in
      ["NO_COLOR", "TERM", "CREDENTIALS_DIRECTORY"].contains(name) || name.hasPrefix("ABBRACCIO_")
    }
  }

  /// The program's file, links followed; see proc(5).
  private static func ownPath() -> String {
    guard let path = realpath("/proc/self/exe", nil) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  private static func localTime() -> Moment {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return Moment(Instant(seconds: Int64(now)), offset: Int64(local.tm_gmtoff))
  }

  private static func terminalColumns() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
