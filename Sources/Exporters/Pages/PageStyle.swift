/// How an exported page looks: by day, by night, and on paper.
enum PageStyle {
  static let sheet: StaticString = """

    :root {
      color-scheme: light dark;
      --paper: #fdfcf9; --ink: #22252a; --faint: #62666e; --line: #d9d6cd;
      --accent: #0b6b63; --mark: #f7eebf;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #16191d; --ink: #dcdfe4; --faint: #9aa0a8; --line: #363b43;
        --accent: #6cc9bd; --mark: #4d4520;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; padding: 1rem 1.25rem 4rem; max-width: 46rem;
      font: 1.05rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper);
      overflow-wrap: break-word;
    }
    a { color: var(--accent); }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    header h1 { font-size: 1.1rem; color: var(--faint); margin: 0; }
    article > :is(h1, h2) { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
    article > :is(h2, h3):not([id]) {
      font-size: 1.2rem; margin: 2rem 0 0; border-bottom: 1px solid var(--line);
    }
    small { font-weight: normal; color: var(--faint); float: right; }
    .answer > :is(h3, h4) { font-size: 1.1rem; margin: 0 0 .5rem; }
    article { padding: 2rem 0; border-bottom: 3px double var(--line); }
    .answer { padding: 1.5rem 0 1.5rem 4.5rem; border-bottom: 1px solid var(--line); }
    .votes {
      float: left; width: 3rem; margin: 0 0 0 -4.5rem; text-align: center; line-height: 1.3;
      color: var(--faint);
    }
    .votes * { display: block; }
    .votes b { color: var(--ink); }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .by, .disclaimer { color: var(--faint); font-size: .9rem; }
    .doctor { margin: 1rem 0 0; padding-left: .75rem; border-left: 3px solid var(--accent); }
    .accepted, .stars { color: var(--accent); }
    .comments { font-size: .95rem; border-left: 1px solid var(--line); }
    .disclaimer { font-style: italic; }
    .indented { margin-left: 2rem; }
    blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
    pre, .wide { overflow-x: auto; }
    pre, code { font: .92em/1.5 ui-monospace, monospace; }
    pre { padding: .75rem; border: 1px solid var(--line); tab-size: 4; }
    table { border-collapse: collapse; }
    th, td { padding: .25rem .6rem; border: 1px solid var(--line); text-align: start; }
    .center { text-align: center; }
    .end { text-align: end; }
    mark { color: inherit; background: var(--mark); }
    .spoiler:not(:hover, :focus) { color: transparent; background: var(--line); }
    @media (max-width: 30rem) {
      .answer { padding-left: 0; }
      .votes { float: none; width: auto; margin: 0; text-align: start; }
      .votes * { display: inline; }
    }
    @media print { body { max-width: none; } nav, header p { display: none; } }

    """
}
