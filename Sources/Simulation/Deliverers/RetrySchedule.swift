/// How a platform waits before it sends an update again, in seconds of the platform.
enum RetrySchedule {
  /// Telegram's: at once, 2, 4, 8, 16, 32, then a minute or two for ever; so measured on its server.
  static func telegram(failures: Int, _ dice: inout Dice) -> Double {
    let steps = [0.0, 2, 4, 8, 16, 32]
    return failures <= steps.count
      ? steps[max(0, failures - 1)] : Double.random(in: 60...120, using: &dice)
  }

  /// Meta's: it says only «exponential»; at most a quarter of an hour here.
  static func whatsApp(failures: Int, _ dice: inout Dice) -> Double {
    min(900, Double(1 << min(failures, 10))) * Double.random(in: 0.5...1, using: &dice)
  }
}
