internal import CEdit
internal import Glibc

/// The terminal, with a line to edit and a history; the only file that touches libedit.
///
/// See editline(3) and editrc(5).
public final class LineEditor: LineInput {
  private let editor: OpaquePointer
  private let history: OpaquePointer?

  /// Opens the terminal; nil where libedit cannot use it.
  public init?(isBold: Bool) {
    LineEditor.chooseLocale()
    guard let editor = cedit_open(isBold ? 1 : 0) else { return nil }
    self.editor = editor
    history = cedit_history(editor, Limits.history)
  }

  deinit {
    if let history { history_end(history) }
    el_end(editor)
  }

  public func next() -> InputLine? {
    el_resize(editor)
    var count: Int32 = 0
    guard let text = el_gets(editor, &count), count > 0 else { return nil }
    let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
    let line = Array(bytes.prefix { $0 != UInt8(ascii: "\n") })
    if let history, !line.isEmpty { cedit_remember(history, text) }
    return line.count > Limits.line ? .tooLong : .line(line)
  }

  /// Letters with accents need a UTF-8 locale; where the user's is none, the system's own.
  private static func chooseLocale() {
    setlocale(LC_CTYPE, "")
    let encoding = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
    if encoding != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }
}
