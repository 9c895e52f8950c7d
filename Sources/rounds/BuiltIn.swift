import Archive
import CBuiltIn
import Drawing

/// The files that are part of the program.
enum BuiltIn {
  static var sample: Input {
    .builtIn(name: "sample.json", bytes: bytes(of: built_in_sample()))
  }

  static var specialties: SpecialtyList {
    let file = built_in_specialties()
    var list = SpecialtyList()
    list.read(Array(bytes(of: file)), file: String(cString: file.path))
    return list
  }

  static var themes: [ThemeFile] {
    (0..<built_in_theme_count()).map { index in
      let file = built_in_theme(index)
      return ThemeFile(path: String(cString: file.path), bytes: Array(bytes(of: file)))
    }
  }

  private static func bytes(of file: BuiltInFile) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: file.bytes, count: Int(file.size))
  }
}
