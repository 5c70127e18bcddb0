package import Crypto

/// The secrets that the played platforms and the service share, all invented.
package struct Accounts: Sendable {
  package var telegramToken = Secret("700700700:AAF-prova_prova_prova_prova_prova_12")
  package var telegramSecret = Secret("segreto-di-prova-per-telegram-0123456789")
  package var whatsAppToken = Secret("EAAprova0123456789provaprovaprova")
  package var whatsAppSecret = Secret("0123456789abcdef0123456789abcdef")
  package var verifyToken = Secret("verifica-di-prova-0123456789")
  package var phoneNumberID = "100200300400500"

  package init() {}

  /// The number of the bot, which is the beginning of its token.
  package var telegramAccount: String { String(telegramToken.text.prefix { $0 != ":" }) }
}
