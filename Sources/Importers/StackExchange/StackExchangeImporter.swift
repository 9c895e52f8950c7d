import Archive

/// A Stack Exchange site's dump: tables as XML.
struct StackExchangeImporter: Importer {
  private let site: String?
  private let memoryLimit: Int

  init(_ options: ImportOptions) throws(ImportError) { self.init(site: options.site) }

  /// `memoryLimit` is about how much memory records may take before they go to the disk.
  init(site: String?, memoryLimit: Int = DumpIntake.memoryLimit) {
    self.site = site
    self.memoryLimit = memoryLimit
  }

  static let help = """
    the dump of a site: the folder that has its Posts.xml with Users.xml, Comments.xml, Votes.xml, \
    PostLinks.xml and Tags.xml where they are there, a Posts.xml alone, or a .7z or .zip file of \
    them. Several inputs are one site's until one has a table again, so the archives of a large \
    site (its Posts.7z, its Users.7z …) can be given side by side. Rows and tables may come in any \
    order; beyond 160 MB they wait in temporary files under $TMPDIR, which takes about twice the \
    room of the dump. Bodies stay HTML, comments Markdown; scores are votes, and Votes.xml says how \
    many of them are down votes. Closed and duplicate questions say so, links are kept, answers \
    whose question is missing stand under a stub. Tag wikis and other posts, votes of other kinds \
    and what belongs to missing posts are left out and counted. Badges, histories, profiles and \
    favourites are lost. Ids are addresses where an input's name or --site says the host; \
    otherwise they begin with the folder's name.
    """

  static func recognizes(_ sample: InputSample) -> Bool {
    (sample.fileNames + sample.packedNames).contains { DumpTable(fileName: $0) == .posts }
      || PostsProbe.isBegun(by: sample.bytes)
  }

  /// Inputs are one site's until one has a table that the site has already.
  func read(_ inputs: [Input], into run: ImportRun) throws(ImportError) {
    var sites: [[DumpFiles]] = []
    for input in inputs {
      let files = try DumpFiles(input)
      run.expect(bytes: files.bytes)
      if let last = sites.last, last.allSatisfy({ $0.tables.isDisjoint(with: files.tables) }) {
        sites[sites.count - 1].append(files)
      } else {
        sites.append([files])
      }
    }
    guard site == nil || sites.count < 2 else {
      throw .usage("--site names one site, and the inputs are of \(sites.count); import each alone")
    }
    for files in sites {
      let reading = DumpReading(files, run: run, memoryLimit: memoryLimit)
      try reading.emitThreads(site: site)
    }
  }
}
