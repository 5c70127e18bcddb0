internal import Crypto
internal import FoundationEssentials

/// The secrets that we choose ourselves, each in a file named after its key.
package enum SecretFolder {
  /// What became of a file.
  package struct Made: Equatable, Sendable {
    package var path: String
    /// False where it was there already: it was left as it is.
    package var isNew: Bool
  }

  /// Why a folder cannot be filled.
  package struct Fault: Error, Equatable, Sendable {
    package var path: String
    package var reason: String
  }

  /// Both keys, and what the platforms are to send along.
  private static let chosen: [Setting] = [
    .pseudonymKey, .sealingKey, .telegramSecret, .whatsappVerify,
  ]

  /// Makes the folder with mode 700 and what is missing in it with mode 600.
  package static func fill(_ folder: String) throws(Fault) -> [Made] {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Fault(path: folder, reason: "non si può creare")
    }
    var made: [Made] = []
    for setting in chosen { made.append(try make("\(folder)/\(setting.rawValue)", setting)) }
    return made
  }

  private static func make(_ path: String, _ setting: Setting) throws(Fault) -> Made {
    let secret: Secret
    do {
      let bytes = try Randomness.bytes(SecretKind.keyLength)
      secret = setting.kind == .secret(.key) ? Secret(bytes) : Secret(hexadecimal(bytes) + "\n")
    } catch {
      throw Fault(path: path, reason: "il sistema non dà numeri casuali")
    }
    do {
      return Made(path: path, isNew: try SecretFile.make(path, secret))
    } catch {
      throw Fault(path: path, reason: error.text)
    }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
