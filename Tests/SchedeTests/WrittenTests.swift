import Testing

@testable import Schede

struct WrittenTests {
  private let file = Array("+ è tardi\n+ è tardi?".utf8)

  @Test func `reads its place of the file`() {
    #expect(Written(file, 2..<10).text == "è tardi")
  }

  @Test func `is the same wherever it stands`() {
    #expect(Written(file, 2..<10) == Written("è tardi"))
    #expect(Written(file, 2..<10) == Written(file, 13..<21))
    #expect(Written(file, 2..<10) != Written(file, 13..<22))
  }

  @Test func `is empty at the end of the file`() {
    #expect(Written(file, file.count..<file.count) == Written(""))
  }
}
