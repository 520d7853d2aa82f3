// Makes Portable Text of what other programs put on the clipboard. Only what is named here comes through; the rest is its text.
import { isLink, providerOf } from "./address.js";
import { newKey } from "./keys.js";
import { legible, legibleParts } from "./legible.js";
import { DECORATORS, DEEPEST_LEVEL } from "./schema.js";

const DROPPED = new Set(
  ("SCRIPT STYLE HEAD META LINK TITLE BASE NOSCRIPT TEMPLATE OBJECT EMBED APPLET PARAM SVG MATH CANVAS AUDIO VIDEO SOURCE TRACK " +
    "IMG PICTURE MAP AREA INPUT BUTTON SELECT TEXTAREA OPTION DATALIST DIALOG DEL XML COL COLGROUP FRAME FRAMESET RP RT").split(" "),
);
const BLOCKS = new Set(
  ("P DIV SECTION ARTICLE HEADER FOOTER MAIN ASIDE NAV FIGURE FIGCAPTION ADDRESS CENTER PRE DL DT DD DETAILS SUMMARY FIELDSET FORM " +
    "BODY HTML CAPTION TR TD TH TBODY THEAD TFOOT").split(" "),
);
const HEADINGS = { H1: "h2", H2: "h2", H3: "h3", H4: "h4", H5: "h4", H6: "h4" };
const MARKS = { B: "strong", STRONG: "strong", I: "em", EM: "em", CODE: "code", TT: "code", KBD: "code", SAMP: "code", SUB: "sub", SUP: "sup" };
const MOST_ROWS = 500;
const MOST_CELLS = 50;
const STRONG_LTR = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u;
const STRONG_RTL = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;

/** The blocks of a piece of clipboard HTML, for an article that goes in this direction. */
export function blocksFromHtml(html, { dir = "rtl", parser = new DOMParser() } = {}) {
  const writer = new Writer(dir);
  // An inert document: nothing in it is run or fetched.
  walk(parser.parseFromString(unwatched(html), "text/html").body, writer, { marks: [], style: "normal", depth: 0 });
  return writer.end();
}

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

// A value, or the name of an attribute that the page's policy watches.
const WATCHED = /(=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))|(?<=[\s"'/])(style|on\w+)(?=\s*=)/gi;

/** Styles and handlers under other names: a browser would report each to the page's policy, though nothing is shown or run. */
function unwatched(html) {
  const renamed = (tag) => tag.replace(WATCHED, (all, value, name) => (value ? all : `data-${name}`));
  return html.replace(/<style\b(?:[\s\S]*?<\/style\s*>|[\s\S]*$)/gi, "").replace(TAG, renamed);
}

/** Lines of plain text are paragraphs, whether empty lines are between them or not. */
export function blocksFromText(text) {
  return text
    .split(/(?:\r\n?|\n|\u2028|\u2029)+/)
    .map(tidy)
    .filter((line) => line.trim() !== "")
    .map((line) => textBlock({ style: "normal" }, [{ text: legible(line.trim()), marks: [] }]));
}

/** Soft hyphens, zero-width and placeholder characters go; any run of spaces is one. */
function tidy(text) {
  return text.replace(/[\u00ad\u200b\u2060\ufeff\ufffc]/g, "").replace(/[\s\u00a0\u202f]+/g, " ");
}

/** Collects text into blocks. */
class Writer {
  constructor(dir) {
    this.dir = dir;
    this.blocks = [];
    this.open = null;
  }

  text(text, context) {
    if (text === "" || (text === " " && !this.open)) {
      return;
    }
    this.open ??= { form: context, spans: [], said: context.dir };
    this.open.said ??= context.dir;
    const bold = context.style in { h2: 1, h3: 1, h4: 1 };
    const marks = DECORATORS.filter((mark) => context.marks.includes(mark) && !(bold && mark === "strong"));
    this.open.spans.push({ text, marks, href: context.href });
  }

  lineBreak(context) {
    const last = this.open?.spans.at(-1);
    if (last?.text.endsWith("\n") && !context.pre && !context.item) {
      // Two line breaks are how e-mail and old pages divide paragraphs.
      this.close();
    } else if (last) {
      this.text("\n", context);
    }
  }

  object(block) {
    this.close();
    this.blocks.push({ ...block, _key: newKey() });
  }

  close() {
    const { open } = this;
    this.open = null;
    const spans = open ? trim(join(open.spans)) : [];
    if (spans.length > 0) {
      this.blocks.push(textBlock(this.form(open, spans), spans));
    }
  }

  form({ form, said }, spans) {
    const { style, item } = form;
    const turned = said && said !== this.dir && said === direction(spans);
    return { style, ...(item && { listItem: item.kind, level: item.level }), ...(turned && { dir: said }) };
  }

  end() {
    this.close();
    return this.blocks;
  }
}

/** The direction of the first letter that has one: Word and Docs say ltr on many an Arabic paragraph. */
function direction(spans) {
  for (const character of spans.map(({ text }) => text).join("")) {
    if (STRONG_RTL.test(character)) {
      return "rtl";
    }
    if (STRONG_LTR.test(character)) {
      return "ltr";
    }
  }
  return null;
}

function join(spans) {
  const joined = [];
  for (const span of spans) {
    const last = joined.at(-1);
    // A space between two runs is written once.
    const text = last && /[ \n]$/.test(last.text) && !span.pre ? span.text.replace(/^ +/, "") : span.text;
    if (text === "") {
      continue;
    }
    if (text.startsWith("\n") && last) {
      last.text = last.text.replace(/ +$/, "");
    }
    if (last && last.href === span.href && last.marks.join() === span.marks.join()) {
      last.text += text;
    } else {
      joined.push({ ...span, text });
    }
  }
  return joined.filter(({ text }) => text !== "");
}

function trim(spans) {
  while (spans.length > 0 && spans[0].text.trimStart() !== spans[0].text) {
    spans[0].text = spans[0].text.trimStart();
    if (spans[0].text === "") {
      spans.shift();
    }
  }
  while (spans.length > 0 && spans.at(-1).text.trimEnd() !== spans.at(-1).text) {
    spans.at(-1).text = spans.at(-1).text.trimEnd();
    if (spans.at(-1).text === "") {
      spans.pop();
    }
  }
  legibleParts(spans.map(({ text }) => text)).forEach((text, at) => (spans[at].text = text));
  return spans.some(({ text }) => text.trim() !== "") ? spans.filter(({ text }) => text !== "") : [];
}

function textBlock(form, spans) {
  const keys = new Map();
  const children = spans.map(({ text, marks, href }) => {
    if (href && !keys.has(href)) {
      keys.set(href, newKey());
    }
    return { _type: "span", text, marks: href ? [...marks, keys.get(href)] : marks };
  });
  return {
    _type: "block",
    _key: newKey(),
    ...form,
    children,
    markDefs: [...keys].map(([href, key]) => ({ _type: "link", _key: key, href })),
  };
}

function walk(parent, writer, context) {
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) {
      writer.text(context.pre ? node.data.replace(/\r\n?/g, "\n").replace(/[\u00ad\u200b]/g, "") : tidy(node.data), context);
    } else if (node.nodeType === 1) {
      element(node, writer, context);
    }
  }
}

function element(node, writer, outer) {
  const name = node.tagName.toUpperCase();
  if (DROPPED.has(name) || isHidden(node)) {
    return;
  }
  if (name === "BR") {
    if (!/page-break/.test(node.getAttribute("data-style") ?? "") && node.className !== "Apple-interchange-newline") {
      writer.lineBreak(outer);
    }
    return;
  }
  if (name === "HR") {
    writer.object({ _type: "divider" });
    return;
  }
  const foreign = foreignHouse(node, name);
  if (foreign || name === "IFRAME") {
    if (foreign) {
      writer.object(foreign);
    }
    return;
  }
  if (name === "TABLE" && table(node, writer)) {
    return;
  }
  const context = inner(node, name, outer);
  const stands = isBlock(node, name);
  if (stands && outer.item && !context.opens) {
    continued(node, writer, context);
    return;
  }
  if (stands) {
    writer.close();
  }
  walk(node, writer, context);
  if (stands) {
    writer.close();
  }
}

/** A second paragraph in one item of a list: lists are flat, so it is a line of that item. */
function continued(node, writer, context) {
  if (writer.open && !writer.open.spans.at(-1).text.endsWith("\n")) {
    writer.text("\n", context);
  }
  walk(node, writer, context);
}

function isBlock(node, name) {
  return (
    BLOCKS.has(name) || name in HEADINGS || name === "LI" || name === "UL" || name === "OL" || name === "BLOCKQUOTE" || name === "TABLE" ||
    node.getAttribute("role") === "heading"
  );
}

const styleOf = (node) => (node.getAttribute("data-style") ?? "").toLowerCase().replace(/\s+/g, "");

/** As a browser reads it: the last one counts. */
function property(style, name) {
  return style
    .split(";")
    .findLast((each) => each.startsWith(`${name}:`))
    ?.slice(name.length + 1);
}

function isHidden(node) {
  const style = styleOf(node);
  const name = `${node.className} ${node.id}`;
  return (
    node.hasAttribute("hidden") ||
    /(^|;)(display:none|visibility:hidden|mso-hide:all|mso-list:ignore|mso-element:comment)|mso-comment-|mso-special-character:comment/.test(style) ||
    /\b(MsoCommentReference|MsoCommentText|gmail_signature|_anchor_)/.test(name) ||
    /(^|;)font-size:0(px|pt)?(;|$)/.test(style)
  );
}

/** What a frame or a site's own snippet shows, where we take that house's embeds. */
function foreignHouse(node, name) {
  if (name === "IFRAME") {
    return embed(node.getAttribute("src") ?? "");
  }
  if (name === "BLOCKQUOTE" && /\b(twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|text-post-media)\b/.test(node.className)) {
    const links = [...node.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")).reverse();
    return embed(node.getAttribute("cite") ?? "") ?? links.map(embed).find(Boolean);
  }
  return undefined;
}

function embed(src) {
  const url = src.startsWith("//") ? `https:${src}` : src;
  return providerOf(url) ? { _type: "embed", url, provider: providerOf(url) } : undefined;
}

/** What holds inside of an element. */
function inner(node, name, outer) {
  const style = styleOf(node);
  const context = { ...outer, opens: false, marks: marks(outer.marks, name, style) };
  const dir = (node.getAttribute("dir") ?? "").toLowerCase();
  if (dir === "rtl" || dir === "ltr") {
    context.dir = dir;
  }
  if (name === "A") {
    context.href = href(node.getAttribute("href")) ?? outer.href;
  } else if (name === "PRE" || /(^|;)white-space:(pre|pre-wrap|break-spaces)(;|$)/.test(style)) {
    // Docs writes pre-wrap on each of its runs, which hold no line feeds.
    context.pre = outer.pre || name === "PRE";
  }
  if (name === "UL" || name === "OL") {
    context.list = name === "UL" ? "bullet" : "number";
    context.depth = outer.depth + 1;
    context.item = undefined;
  } else if (name === "LI") {
    const level = Number(node.getAttribute("data-aria-level") ?? node.getAttribute("aria-level")) || outer.depth || 1;
    context.item = { kind: outer.list ?? "bullet", level: Math.min(DEEPEST_LEVEL, Math.max(1, level)) };
    context.opens = true;
  } else {
    wordItem(node, style, context);
    headed(node, name, style, context);
  }
  return context;
}

/** Word's lists are paragraphs that say their list and level; the marker is a span of its own. */
function wordItem(node, style, context) {
  const list = /(?:^|;)mso-list:(?!none|ignore)[^;]*?level(\d+)/.exec(style);
  if (!list) {
    return;
  }
  const marker = [...node.querySelectorAll("[data-style]")].find((each) => /mso-list:ignore/.test(styleOf(each)))?.textContent.trim() ?? "";
  context.item = { kind: /^[(]?(\p{Nd}+|[a-zA-Z\u0600-\u06ff]{1,4})[.)\-]/u.test(marker) ? "number" : "bullet", level: Math.min(DEEPEST_LEVEL, Number(list[1]) || 1) };
  context.opens = true;
}

function headed(node, name, style, context) {
  const said = node.getAttribute("role") === "heading" ? `H${node.getAttribute("aria-level") ?? 2}` : name;
  if (context.item && !context.opens) {
    return;
  }
  if (said in HEADINGS) {
    context.style = HEADINGS[said];
    context.item = undefined;
  } else if (/\bMso(Title|Subtitle)\b/.test(node.className)) {
    context.style = "h2";
  } else if (name === "BLOCKQUOTE" && !/border:(none|0)/.test(style)) {
    context.style = "blockquote";
  } else if (/\bMso(Intense)?Quote\b/.test(node.className)) {
    context.style = "blockquote";
  }
}

function marks(outer, name, style) {
  const own = new Set(outer);
  if (MARKS[name]) {
    own.add(MARKS[name]);
  }
  said(own, "strong", property(style, "font-weight"), (weight) => /^bold/.test(weight) || Number(weight) >= 600);
  said(own, "em", property(style, "font-style"), (slant) => slant === "italic" || slant === "oblique");
  const align = { sub: "sub", super: "sup" }[property(style, "vertical-align")];
  if (align) {
    own.add(align);
  }
  return [...own];
}

/** A style outdoes an element: Docs wraps all it copies in a b whose weight is normal. */
function said(own, mark, value, means) {
  if (value === undefined || value === "inherit") {
    return;
  }
  if (means(value)) {
    own.add(mark);
  } else {
    own.delete(mark);
  }
}

/** The address of a link without the detours of search engines and mail filters; links within the other page lead nowhere here. */
function href(raw) {
  const address = (raw ?? "").trim();
  if (!/^(https?:|mailto:|tel:|midad:article\/)/i.test(address)) {
    return undefined;
  }
  const direct = withoutDetour(address);
  if (isLink(direct)) {
    return direct;
  }
  const written = URL.canParse(direct) ? new URL(direct).href : "";
  return isLink(written) ? written : undefined;
}

function withoutDetour(address) {
  if (!URL.canParse(address)) {
    return address;
  }
  const { hostname, pathname, searchParams } = new URL(address);
  const goal =
    /^www\.google\.[a-z.]+$/.test(hostname) && pathname === "/url"
      ? (searchParams.get("q") ?? searchParams.get("url"))
      : /\.safelinks\.protection\.outlook\.com$/.test(hostname)
        ? searchParams.get("url")
        : null;
  return goal && /^https?:/i.test(goal) ? goal : address;
}

/** A table of texts; one that only lays out a page, such as an e-mail's, is read as what is in it. */
function table(node, writer) {
  const rows = [...node.rows].filter((row) => row.closest("table") === node && !isHidden(row));
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (node.querySelector("table") || node.getAttribute("role") === "presentation" || widest < 2 || rows.length > MOST_ROWS) {
    return false;
  }
  const texts = rows.map((row) => [...row.cells].flatMap((cell) => [cellText(cell), ...Array(Math.min(MOST_CELLS, Math.max(1, cell.colSpan)) - 1).fill("")]));
  const width = Math.max(...texts.map((row) => row.length));
  const said = texts.filter((row) => row.some((text) => text !== ""));
  if (width > MOST_CELLS) {
    return false;
  }
  if (said.length > 0) {
    writer.object({ _type: "table", rows: said.map((row) => [...row, ...Array(width - row.length).fill("")]) });
  }
  return true;
}

function cellText(cell) {
  const writer = new Writer("rtl");
  walk(cell, writer, { marks: [], style: "normal", depth: 0 });
  return writer
    .end()
    .map(({ children }) => children?.map(({ text }) => text).join("") ?? "")
    .filter((text) => text !== "")
    .join("\n");
}
