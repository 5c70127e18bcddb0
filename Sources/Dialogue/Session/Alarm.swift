/// A danger that was disclosed; the questionnaire stands still until the family asks for it.
public struct Alarm: Hashable, Sendable, Codable {
  /// What was last said about it.
  public enum Step: String, Hashable, Sendable, Codable {
    /// «Ho capito bene?», after an uncertain sign.
    case asked
    /// The crisis was answered.
    case answered
    /// «Vuoi tornare a dove eravamo?».
    case offeredReturn
    /// The family called for help.
    case called
    /// It says that the danger is over.
    case safe
    /// It took back what it said, once; the numbers were given again.
    case doubted
  }

  /// Id of a ``Schede/Crisis``.
  public var crisis: String
  public var step: Step
  /// The question that was waiting when the danger was disclosed.
  public var suspended: Asked?
  /// A need that was said together with it or after it.
  public var need: String?

  init(crisis: String, step: Step, suspended: Asked? = nil, need: String? = nil) {
    self.crisis = crisis
    self.step = step
    self.suspended = suspended
    self.need = need
  }

  /// Whether it was said for sure, so that more of it is no news.
  var isConfirmed: Bool { step == .answered || step == .doubted }

  /// Whether the family said that it is over, or took it back.
  var isFading: Bool { step == .safe || step == .doubted }

  /// Whether there is anything to return to.
  var canReturn: Bool { suspended != nil || need != nil }
}
