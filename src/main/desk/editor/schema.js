// The closed schema of docs/body.md as TipTap's nodes and marks: what cannot be stored has no node here.
import { Mark, Node } from "@tiptap/core";
import { isId, isLink, providerOf } from "./address.js";
import { isKey } from "./keys.js";

export const STYLES = ["normal", "h2", "h3", "h4", "blockquote"];
export const DECORATORS = ["strong", "em", "code", "sub", "sup"];
export const NOTICES = ["update", "correction", "clarification", "retraction", "note", "info", "warning"];
export const DEEPEST_LEVEL = 10;

const TAGS = { normal: "p", h2: "h2", h3: "h3", h4: "h4", blockquote: "blockquote" };
const LANGUAGE_TAG = /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,4}$/;

export const isLanguage = (tag) => typeof tag === "string" && LANGUAGE_TAG.test(tag);

const oneOf = (value, known, otherwise = null) => (known.includes(value) ? value : otherwise);

const whole = (value, least, most) => Math.min(most, Math.max(least, Number.parseInt(value, 10) || least));

const unrendered = (absent = null) => ({ default: absent, rendered: false });

const keyOf = (element) => (isKey(element.dataset.key) ? element.dataset.key : null);

const Doc = Node.create({ name: "doc", topNode: true, content: "(block | object)+" });

const Text = Node.create({ name: "text", group: "inline" });

const LineBreak = Node.create({
  name: "lineBreak",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
});

/** A paragraph, a crosshead, a quotation or an item of a flat list. */
const Block = Node.create({
  name: "block",
  content: "inline*",
  addAttributes: () => ({
    key: unrendered(),
    style: unrendered("normal"),
    listItem: unrendered(),
    level: unrendered(),
    dir: unrendered(),
    lang: unrendered(),
  }),
  parseHTML: () =>
    Object.entries(TAGS).map(([style, tag]) => ({
      tag,
      getAttrs: (element) => {
        const listItem = oneOf(element.dataset.list, ["bullet", "number"]);
        return {
          key: keyOf(element),
          style,
          listItem,
          level: listItem ? whole(element.dataset.level, 1, DEEPEST_LEVEL) : null,
          dir: oneOf(element.dataset.dir, ["ltr", "rtl"]),
          lang: isLanguage(element.lang) ? element.lang : null,
        };
      },
    })),
  renderHTML({ node }) {
    const { key, style, listItem, level, dir, lang } = node.attrs;
    const attributes = { "data-key": key, "data-list": listItem, "data-level": level, "data-dir": dir, dir, lang };
    return [TAGS[style], Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null)), 0];
  },
});

/** What stands between the paragraphs. Its members are attributes that one form edits; it is moved and deleted whole. */
function object(name, members, attributesOf) {
  return Node.create({
    name,
    group: "object",
    atom: true,
    draggable: true,
    selectable: true,
    addAttributes: () => ({ key: unrendered(), ...Object.fromEntries(members.map((member) => [member, unrendered()])) }),
    parseHTML: () => [
      {
        tag: `div[data-object="${name}"]`,
        getAttrs: (element) => {
          const read = readMembers(element);
          const attributes = read && attributesOf(read);
          return attributes ? { key: keyOf(element), ...attributes } : false;
        },
      },
    ],
    renderHTML: ({ node }) => {
      const { key, ...rest } = node.attrs;
      return ["div", { "data-object": name, "data-key": key ?? "", "data-members": JSON.stringify(rest) }];
    },
  });
}

function readMembers(element) {
  try {
    const read = JSON.parse(element.dataset.members ?? "{}");
    return typeof read === "object" ? read : null;
  } catch {
    return null;
  }
}

const isText = (value) => typeof value === "string" && value.trim() !== "";

const textOrNull = (value) => (typeof value === "string" ? value : null);

const isFraction = (value) => typeof value === "number" && value >= 0 && value <= 1;

const focal = (point) => (point && isFraction(point.x) && isFraction(point.y) ? { x: point.x, y: point.y } : null);

const isRow = (row) => Array.isArray(row) && row.length > 0 && row.every((cell) => typeof cell === "string");

/** What a block of each type may hold, made of anything; null where no such block can be made of it. */
export const OBJECTS = {
  image: ({ image, caption, alt, credit, focalPoint }) =>
    isId(image)
      ? { image, caption: textOrNull(caption), alt: textOrNull(alt), credit: textOrNull(credit), focalPoint: focal(focalPoint) }
      : null,
  embed: ({ url }) => (providerOf(url) ? { url, provider: providerOf(url) } : null),
  table: ({ rows }) =>
    Array.isArray(rows) && rows.length > 0 && rows.every((row) => isRow(row) && row.length === rows[0].length) ? { rows } : null,
  pullQuote: ({ text, attribution }) => (isText(text) && isText(attribution) ? { text, attribution } : null),
  divider: () => ({}),
  notice: ({ kind, text }) => (NOTICES.includes(kind) && isText(text) ? { kind, text } : null),
};

const MEMBERS = {
  image: ["image", "caption", "alt", "credit", "focalPoint"],
  embed: ["url", "provider"],
  table: ["rows"],
  pullQuote: ["text", "attribution"],
  divider: [],
  notice: ["kind", "text"],
};

const Objects = Object.keys(MEMBERS).map((name) => object(name, MEMBERS[name], OBJECTS[name]));

const MARK_TAGS = { strong: ["strong", "b"], em: ["em", "i"], code: ["code"], sub: ["sub"], sup: ["sup"] };

const Decorators = DECORATORS.map((name) =>
  Mark.create({
    name,
    parseHTML: () => MARK_TAGS[name].map((tag) => ({ tag })),
    renderHTML: () => [name, 0],
  }),
);

const Link = Mark.create({
  name: "link",
  inclusive: false,
  // A body may have a link within a link, though nobody can make one here.
  excludes: "",
  addAttributes: () => ({ href: unrendered(""), key: unrendered() }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = element.getAttribute("href");
        return isLink(href) ? { href, key: isKey(element.dataset.key) ? element.dataset.key : null } : false;
      },
    },
  ],
  // Not followed on a click, so it needs no rel; the title shows where it leads.
  renderHTML: ({ mark }) => ["a", { href: mark.attrs.href, title: mark.attrs.href, "data-key": mark.attrs.key ?? "" }, 0],
});

export const extensions = [Doc, Text, LineBreak, Block, ...Objects, ...Decorators, Link];
