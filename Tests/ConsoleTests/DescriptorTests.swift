import Glibc
import Testing

@testable import Console

@Suite struct DescriptorTests {
  /// What is read back from a pipe that was given some bytes.
  private func lines(_ bytes: [UInt8], limit: Int = 1_000) -> [InputLine] {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    _ = bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
    close(ends[1])
    defer { close(ends[0]) }
    let input = DescriptorInput(ends[0], limit: limit)
    var lines: [InputLine] = []
    while let line = input.next() { lines.append(line) }
    return lines
  }

  private func line(_ text: String) -> InputLine { .line(Array(text.utf8)) }

  @Test func `reads lines with either end, empty ones and a last one without end`() {
    #expect(lines(Array("a\r\n\nperché\nb".utf8)) == ["a", "", "perché", "b"].map(line))
    #expect(lines([]) == [])
    #expect(lines([0x0A]) == [line("")])
  }

  @Test func `passes over a line that is too long and goes on`() {
    let long = [UInt8](repeating: 0x61, count: 11)
    #expect(lines(long + [0x0A, 0x62], limit: 10) == [.tooLong, line("b")])
    #expect(lines(Array(long.dropLast()), limit: 10) == [.line(Array(long.dropLast()))])
  }

  @Test func `writes what is flushed`() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    let sink = DescriptorSink(ends[1])
    sink.line("perché")
    sink.flush()
    close(ends[1])
    let input = DescriptorInput(ends[0])
    #expect(input.next() == line("perché"))
    close(ends[0])
  }
}
