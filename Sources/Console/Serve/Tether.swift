internal import Dispatch
internal import Glibc

/// Holds the service of a trial to the program that started it: it ends when its standard input does,
/// as a power cut would end it, however that program ended.
enum Tether {
  static func hold() {
    DispatchQueue(label: "abbraccio.legame").async {
      var byte: UInt8 = 0
      while read(STDIN_FILENO, &byte, 1) > 0 || errno == EINTR {}
      raise(SIGKILL)
    }
  }
}
