// The main pages of the desk, and what one does there all day.

export const CHIEF = "chief";

/** The chief's, where no other `person` is named. */
export function pages({ DRAFT, IN_REVIEW, PUBLISHED, picture, week }) {
  return [
    { name: "board", path: "/" },
    { name: "board, list", path: "/?view=list" },
    { name: "new article", path: "/desk/articles/new" },
    { name: "writing", path: `/desk/articles/${DRAFT}/write` },
    { name: "article", path: `/desk/articles/${PUBLISHED}` },
    { name: "review", path: `/desk/articles/${IN_REVIEW}/review` },
    { name: "planning", path: `/desk/planning?date=${week}` },
    { name: "pictures", path: "/desk/pictures" },
    { name: "one picture", path: `/desk/pictures/${picture}` },
    { name: "notifications", path: "/desk/notifications" },
    { name: "what one is told", path: "/desk/notifications/choices" },
    { name: "log", path: "/desk/admin/audit" },
    { name: "sites", path: "/desk/admin/sites", person: "admin" },
    { name: "one site", path: "/desk/admin/sites/open", person: "admin" },
    { name: "desks' people", path: "/desk/admin/accounts", person: "admin" },
    { name: "topics", path: "/desk/admin/topics", person: "admin" },
  ];
}

// Words and numbers that are in some of the copies only, another one each time.
const number = (round) => String(4321 + round * 7);

/** `leads` to another page, to more of a list, or to a letter typed. */
export const DEEDS = [
  { name: "board: one section", from: () => "/", field: "#board-section", type: () => "politics", click: ".board-filter button", leads: "page" },
  { name: "board: words of one article", from: () => "/", field: "#board-q", type: number, click: ".board-filter button", leads: "page" },
  { name: "board: words of many", from: () => "/", field: "#board-q", type: () => "البلدية", click: ".board-filter button", leads: "page" },
  { name: "board: open a card", from: () => "/", click: "[data-card] a", leads: "page" },
  { name: "board, list: more", from: () => "/?view=list", click: "#board-more a", list: "#board-list", leads: "list" },
  { name: "planning: the week before", from: ({ week }) => `/desk/planning?date=${week}`, click: ".calendar-views:nth-of-type(2) a", leads: "page" },
  { name: "planning: the full week", from: ({ week }) => `/desk/planning?date=${weekBefore(week)}`, click: ".calendar-views:nth-of-type(2) a:last-child", leads: "page" },
  { name: "planning: one day", from: ({ week }) => `/desk/planning?date=${week}`, click: "[data-day] h2 a", leads: "page" },
  { name: "pictures: words", from: () => "/desk/pictures", field: "#q", type: number, click: "form[role=search] button", leads: "page" },
  { name: "pictures: more", from: () => "/desk/pictures", click: "#library .more a", list: "#library", leads: "list" },
  { name: "writing: a letter", from: ({ DRAFT }) => `/desk/articles/${DRAFT}/write`, field: ".ProseMirror p", key: "m", leads: "key" },
];

function weekBefore(week) {
  return new Date(Date.parse(week) - 7 * 24 * 3600 * 1000).toISOString().slice(0, 10);
}
