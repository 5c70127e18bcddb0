import Dialogue
import Foundation
import Schede

/// The data of this repository.
enum Cremona {
  static let loaded = load(sources)
  static let dialogue = DialogueKnowledge(loaded.knowledge)

  private static var sources: [SchedeSource] {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../intents").standardizedFileURL
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "txt" }.compactMap
    {
      guard let data = try? Data(contentsOf: $0) else { return nil }
      return SchedeSource(
        path: String($0.path.dropFirst(root.path.count + 1)), bytes: [UInt8](data))
    }
  }
}
