import Archive
import Importers
import Testing

@Suite("What looks like a saved page")
struct PageRecognitionTests {
  private func format(_ text: String, name: String = "x") throws -> ImportFormat? {
    try ImportFormat.recognized(in: .bytes(name: name, Array(text.utf8)))
  }

  @Test(
    "A document type or the outermost tags, whatever the name",
    arguments: [
      "<!DOCTYPE html>", "<!doctype HTML PUBLIC \"-//W3C\">", "<html lang=en>", "\u{FEFF} <HTML>",
      "<?xml version='1.0'?>\n<!-- saved --> <!DOCTYPE html>", "\n<head><title>",
      "<!-- a --><meta x>",
    ])
  func pages(_ text: String) throws { #expect(try format(text) == .html) }

  @Test("In 16 bits a character too")
  func wide() throws {
    let bytes: [UInt8] = [0xFF, 0xFE] + "<!DOCTYPE html>".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(try ImportFormat.recognized(in: .bytes(name: "x", bytes)) == .html)
  }

  @Test(
    "Nothing else, though it be called a page",
    arguments: [
      "", "<", "{\"@type\":\"Question\",\"name\":\"<html>\"}", "[{\"@type\":\"Question\"}]",
      "<?xml version='1.0'?><posts><row/>", "A question about <html>", "<!--", "<htm",
      "<b>bold</b>",
    ])
  func others(_ text: String) throws { #expect(try format(text, name: "x.html") != .html) }
}
