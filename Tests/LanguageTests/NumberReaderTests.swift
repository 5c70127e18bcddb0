import Testing

@testable import Language

@Suite struct `Numbers in messages` {
  private func numbers(_ text: String, language: String = "it") -> [Int] {
    let tokens = Tokens(text)
    let reader = NumberReader(language: language)
    return tokens.all.indices.compactMap { reader.number(at: $0, in: tokens)?.hundredths }
  }

  @Test(arguments: [
    ("39", [3900]), ("39,5", [3950]), ("39.5", [3950]), ("39'5", [3950]), ("39,05", [3905]),
    ("trentanove", [3900]), ("trentanove e mezzo", [3950]), ("39 e mezzo", [3950]), ("0", [0]),
    ("1.500 euro", [150_000]), ("una ventina", [2000]), ("cento", [10_000]),
    ("15-20 pastiglie", [1500, 2000]), ("di 13 anni, 25 lui", [1300, 2500]),
    ("13 , 25", [1300, 2500]), ("39°", [3900]), ("41gradi", [4100]), ("999999", [99_999_900]),
  ])
  func reads(_ text: String, as hundredths: [Int]) {
    #expect(numbers(text) == hundredths)
  }

  @Test(arguments: [
    "", "un anno", "una bimba", "12.3.2022", "1234567", "39,1234", "febbre", "mezzo",
  ])
  func `reads no number in`(_ text: String) {
    #expect(numbers(text) == [])
  }

  @Test func `reads only digits in other languages`() {
    #expect(numbers("sei 39,5", language: "english") == [3950])
  }

  @Test func `says how many tokens a number takes`() {
    let reader = NumberReader(language: "it")
    for (text, count) in [("39 gradi", 1), ("39,5 gradi", 2), ("trentanove e mezzo", 3)] {
      #expect(reader.number(at: 0, in: Tokens(text))?.tokens == count)
    }
  }
}
