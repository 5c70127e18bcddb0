internal import Console
internal import Glibc

@main
struct Abbraccio {
  static func main() {
    exit(Program(.current()).run().rawValue)
  }
}
