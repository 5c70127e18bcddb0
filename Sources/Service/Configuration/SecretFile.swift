internal import Crypto
internal import Glibc

/// A file that holds one secret: read only where nobody else can read it.
struct SecretFile: Equatable {
  /// Where secrets come from.
  enum Place: Equatable {
    /// A file of ours: mode 600 or stricter, ours.
    case file
    /// Put there by the service manager (`$CREDENTIALS_DIRECTORY`), which lets only us in.
    case credential
  }

  var path: String
  var place: Place

  /// Why a file is refused; says nothing of its content.
  enum Fault: Error, Equatable {
    case missing
    case unreadable
    case notAFile
    case foreign(owner: UInt32)
    case open(mode: UInt32)
    case empty
    case tooLarge
  }

  /// Bytes of a secret; a chain of certificates is none.
  static let limit = 16 << 10

  /// Reads it; blanks at the end are dropped unless it is `binary`.
  ///
  /// Everything is asked of the open file, so that nobody can change it between check and reading.
  func read(binary: Bool) throws(Fault) -> Secret {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .unreadable }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw .unreadable }
    if let fault = fault(of: facts) { throw fault }
    var bytes = try content(of: descriptor)
    if !binary { while let last = bytes.last, last <= 0x20 { bytes.removeLast() } }
    guard !bytes.isEmpty else { throw .empty }
    return Secret(bytes)
  }

  private func fault(of facts: stat) -> Fault? {
    guard facts.st_mode & S_IFMT == S_IFREG else { return .notAFile }
    let mode = facts.st_mode & 0o777
    switch place {
    case .file:
      if facts.st_uid != geteuid() { return .foreign(owner: facts.st_uid) }
      if mode & 0o077 != 0 { return .open(mode: mode) }
    // An access list shows as the bits of the group.
    case .credential: if mode & 0o027 != 0 { return .open(mode: mode) }
    }
    return facts.st_size > Self.limit ? .tooLarge : nil
  }

  private func content(of descriptor: Int32) throws(Fault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Self.limit + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
      }
      if got < 0 { throw .unreadable }
      if got == 0 { break }
      count += got
    }
    guard count <= Self.limit else { throw .tooLarge }
    return Array(bytes[..<count])
  }

  /// Writes a new file with mode 600; an old one stays.
  ///
  /// - Returns: whether it was made.
  static func make(_ path: String, _ secret: Secret) throws(Fault) -> Bool {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw .unreadable
    }
    defer { close(descriptor) }
    let written = secret.bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard written == secret.bytes.count, fsync(descriptor) == 0 else {
      unlink(path)
      throw .unreadable
    }
    return true
  }
}

extension SecretFile.Fault {
  /// What is wrong, after the path.
  var text: String {
    switch self {
    case .missing: "non c'è"
    case .unreadable: "non si può leggere o scrivere"
    case .notAFile: "non è un file normale"
    case .foreign(let owner): "è di un altro utente (\(owner))"
    case .open(let mode): "lo possono leggere altri (permessi \(String(mode, radix: 8)))"
    case .empty: "è vuoto"
    case .tooLarge: "è troppo grande per essere un segreto"
    }
  }

  func mend(_ path: String, _ kind: SecretKind) -> String {
    switch self {
    case .missing, .empty, .tooLarge, .notAFile: kind.mend
    case .unreadable: "controlla i permessi: ls -l \(path)"
    case .foreign: "dallo all'utente che fa girare il servizio: chown UTENTE \(path)"
    case .open: "chmod 600 \(path)"
    }
  }
}
