import Channels
import Crypto
import Seeded

/// Inputs one after the other, and what became of them.
struct FuzzRun {
  private let corpus: Corpus
  private var random: SplitMix64
  private let telegram = TelegramCodec(
    token: Secret("1:inventato"), webhookSecret: Secret("inventato"), account: "1")
  private let whatsapp = WhatsAppCodec(
    phoneNumberID: "106540352242922", accessToken: Secret("a"), appSecret: Secret("b"),
    verifyToken: Secret("c"))

  /// How many were no JSON, JSON of another shape, and how many happenings the others held.
  private(set) var refused = 0
  private(set) var unknown = 0
  private(set) var happenings = 0

  init(corpus: Corpus, seed: UInt64) {
    self.corpus = corpus
    random = SplitMix64(seed: seed)
  }

  mutating func tryOne() {
    let bytes = corpus.mutated(using: &random)
    if (try? JSONDocument(bytes.span)) == nil { refused += 1 }
    read(bytes, with: telegram)
    read(bytes, with: whatsapp)
  }

  /// Reads, answers what was read, and takes the bytes for an answer of the platform.
  private mutating func read(_ bytes: [UInt8], with codec: some Codec) {
    do throws(WireError) {
      let all = try codec.read(bytes.span)
      happenings += all.count
      for inbound in all { answer(inbound, with: codec) }
    } catch {
      if error.reason == "shape" { unknown += 1 }
    }
    _ = codec.verdict(status: random.next() & 1 == 0 ? 200 : 400, retryAfter: nil, body: bytes.span)
  }

  /// Sends back what came, one time in sixteen: splitting costs more than reading.
  private mutating func answer(_ inbound: Inbound, with codec: some Codec) {
    guard random.next() & 15 == 0, let family = inbound.family else { return }
    _ = codec.receipts(of: inbound)
    guard case .text(let text) = inbound.happening else { return }
    let button = Outgoing.Button(label: text, payload: "a1|q|1|0")
    _ = codec.parts(of: Outgoing(text: text, buttons: [button]), to: family)
  }
}
