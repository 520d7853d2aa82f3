// The drawings of the toolbar, strokes on 24 by 24.

export const ICONS = {
  undo: "M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6v1",
  redo: "m15 7 5 5-5 5M20 12H10a6 6 0 0 0-6 6v1",
  quote: "M5 5v14M10 8h10M10 12h10M10 16h6",
  bullet: "M4 6h.01M4 12h.01M4 18h.01M9 6h11M9 12h11M9 18h11",
  number: "M4 4v5M3 14h3l-3 4h3M10 6h10M10 12h10M10 18h10",
  indent: "M4 5h16M12 10h8M12 14h8M4 19h16m-16-9 4 2-4 2z",
  outdent: "M4 5h16M12 10h8M12 14h8M4 19h16M8 10l-4 2 4 2z",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
  code: "m8 7-5 5 5 5M16 7l5 5-5 5",
  image: "M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 5M15.5 9h.01",
  pullQuote: "M6 15a3 3 0 1 0 0-5c0-3 2-4 3-4M15 15a3 3 0 1 0 0-5c0-3 2-4 3-4",
  notice: "M12 3 2 20h20zM12 10v4M12 17h.01",
  embed: "M3 5h18v14H3zM10 9l5 3-5 3z",
  table: "M3 5h18v14H3zM3 10h18M9 5v14M15 5v14",
  divider: "M3 12h18",
  find: "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5",
  direction: "M4 7h13m-3-3 3 3-3 3M20 17H7m3-3-3 3 3 3",
  up: "m6 14 6-6 6 6",
  down: "m6 10 6 6 6-6",
  remove: "M6 6l12 12M18 6 6 18",
};
