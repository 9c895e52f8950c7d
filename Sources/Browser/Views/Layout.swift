import Drawing

/// Where everything is on a screen of some size: what `update` pages by and drawing draws in.
package struct Layout: Equatable, Sendable {
  package let size: Size
  package let header: Rect?
  /// The line under the header.
  package let rule: Rect?
  package let list: Rect?
  package let divider: Rect?
  package let thread: Rect?
  package let footer: Rect?
  /// Between header and footer.
  package let body: Rect

  /// How many rows an open sheet has to show, and how many columns it is at most.
  let sheetContent: Int
  let sheetWidth: Int

  /// Both panes fit beside each other from here on.
  package static let wide = 100

  init(
    _ size: Size, shows focus: Focus, panes: Panes = .beside, sheetRows: Int = 0,
    sheetWidth: Int = 72
  ) {
    self.size = size
    sheetContent = sheetRows
    self.sheetWidth = sheetWidth
    let (width, height) = (size.width, size.height)
    let headerHeight = height >= 4 ? 1 : 0
    let ruleHeight = height >= 8 ? 1 : 0
    let footerHeight = height >= 2 ? 1 : 0
    header = headerHeight > 0 ? Rect(x: 0, y: 0, width: width, height: 1) : nil
    rule = ruleHeight > 0 ? Rect(x: 0, y: headerHeight, width: width, height: 1) : nil
    footer = footerHeight > 0 ? Rect(x: 0, y: height - 1, width: width, height: 1) : nil
    let top = headerHeight + ruleHeight
    let body = Rect(x: 0, y: top, width: width, height: height - top - footerHeight)
    self.body = body
    guard width >= Layout.wide, panes == .beside else {
      list = focus == .list ? body : nil
      thread = focus == .thread ? body : nil
      divider = nil
      return
    }
    let listWidth = min(72, 40 + (width - Layout.wide) * 32 / 100)
    list = Rect(x: 0, y: top, width: listWidth, height: body.height)
    divider = Rect(x: listWidth, y: top, width: 1, height: body.height)
    thread = Rect(x: listWidth + 1, y: top, width: width - listWidth - 1, height: body.height)
  }

  /// Rows of one thread in the list.
  package var itemHeight: Int { body.height >= 4 ? 2 : 1 }

  package var visibleThreads: Int { max(1, body.height / itemHeight) }

  /// A sheet has a frame where there is room around it.
  var isSheetFramed: Bool { body.width >= 40 && body.height >= 12 }

  /// A sheet in the middle of the body, or all of it.
  package var sheet: Rect {
    guard isSheetFramed else { return body }
    let width = min(sheetWidth, body.width - 4)
    // Two lines of frame, two above the rows, and never so small that it looks broken.
    let height = min(max(10, sheetContent + 4), body.height - 2)
    return Rect(
      x: (body.width - width) / 2, y: body.minY + (body.height - height) / 2, width: width,
      height: height)
  }

  /// Inside the frame.
  var sheetInside: Rect {
    let sheet = self.sheet
    guard isSheetFramed else { return sheet }
    return Rect(
      x: sheet.minX + 2, y: sheet.minY + 1, width: sheet.width - 4, height: sheet.height - 2)
  }

  /// Lines above a sheet's rows: its field or title, and a blank one.
  var sheetHead: Int { sheetInside.height >= 5 ? 2 : sheetInside.height >= 2 ? 1 : 0 }

  package var sheetRows: Int { max(1, sheetInside.height - sheetHead) }
}
