#if os(macOS)
import Foundation
#endif

/// A shelf /* with /* nested */ notes */
@available(iOS 13, *)
public struct Shelf<T: Hashable>: Codable {
  private(set) var books: [T] = []
  let (width, height) = (0x1F, 1_000.5e3)

  mutating func add(_ book: T, at index: Int? = nil) throws -> Bool {
    guard let index = index, !books.isEmpty else { return Self.full(nil) }
    print("put \(book) of \(count(of: books))\n\u{1F600}")
    return try! books.map { $0 as? Int }.first == 0b101
  }
}
