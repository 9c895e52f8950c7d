import Archive
import Forum
import Importers

/// What an import of one page's text comes to.
func importedPage(
  _ html: String, _ options: ImportOptions = ImportOptions()
) throws(ImportError) -> ImportedThreads {
  try ImportedThreads(["p.html": html], as: .html, options)
}

/// A page with scripts of JSON-LD and other content.
func page(_ scripts: String..., body: String = "", head: String = "") -> String {
  let tags = scripts.map { "<script type=\"application/ld+json\">\($0)</script>\n" }
  return
    "<!DOCTYPE html>\n<html><head>\(head)\n\(tags.joined())</head><body>\(body)</body></html>\n"
}
