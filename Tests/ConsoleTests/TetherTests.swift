import Glibc
import Testing

@testable import Console

@Test func `the service of a trial ends with its standard input, as by a power cut`() async {
  await #expect(processExitsWith: .signal(SIGKILL)) {
    // The input of a program that is gone.
    dup2(open("/dev/null", O_RDONLY), STDIN_FILENO)
    Tether.hold()
    while true { pause() }
  }
}
