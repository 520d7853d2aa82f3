// Between Portable Text and the editor's document, without loss in either direction.
import { DEEPEST_LEVEL, DECORATORS, OBJECTS, STYLES, isLanguage } from "./schema.js";
import { isLink } from "./address.js";
import { isKey, newKey } from "./keys.js";
import { legible, legibleLine, legibleParts } from "./legible.js";

// A node that nobody has touched goes back as it came, with what the editor has no use for, such as the keys of spans.
const origins = new WeakMap();

export function fromPortableText(schema, blocks) {
  const nodes = blocks.map((block) => {
    const node = block._type === "block" ? textNode(schema, block) : objectNode(schema, block);
    if (node) {
      origins.set(node, block);
    }
    return node;
  });
  const kept = nodes.filter(Boolean);
  // A new body begins with a paragraph to write in, which has no key until something is written.
  return schema.nodes.doc.create(null, kept.length > 0 ? kept : [schema.nodes.block.create()]);
}

function objectNode(schema, block) {
  const attributes = OBJECTS[block._type]?.(block);
  return attributes ? schema.nodes[block._type].create({ key: block._key ?? null, ...attributes }) : null;
}

function textNode(schema, block) {
  const hrefs = new Map((block.markDefs ?? []).map((link) => [link._key, link.href]));
  const inline = (block.children ?? []).flatMap((span) => inlineNodes(schema, span, hrefs));
  const listItem = ["bullet", "number"].includes(block.listItem) ? block.listItem : null;
  const attributes = {
    key: block._key ?? null,
    style: STYLES.includes(block.style) ? block.style : "normal",
    listItem,
    level: listItem ? Math.min(DEEPEST_LEVEL, Math.max(1, block.level ?? 1)) : null,
    dir: ["ltr", "rtl"].includes(block.dir) ? block.dir : null,
    lang: isLanguage(block.lang) ? block.lang : null,
  };
  return schema.nodes.block.create(attributes, inline);
}

function inlineNodes(schema, { text = "", marks = [] }, hrefs) {
  const made = marks.reduce((set, mark) => (makeMark(schema, mark, hrefs)?.addToSet(set) ?? set), []);
  return text.split("\n").flatMap((line, at) => [
    ...(at > 0 ? [schema.nodes.lineBreak.create(null, null, made)] : []),
    ...(line ? [schema.text(line, made)] : []),
  ]);
}

function makeMark(schema, mark, hrefs) {
  if (DECORATORS.includes(mark)) {
    return schema.marks[mark].create();
  }
  return isLink(hrefs.get(mark)) ? schema.marks.link.create({ href: hrefs.get(mark), key: mark }) : null;
}

/** The canonical Portable Text of a document; two blocks never have the same key. */
export function toPortableText(doc) {
  if (isUntouchedPlaceholder(doc)) {
    return [];
  }
  const keys = new Set();
  const blocks = [];
  doc.forEach((node) => {
    const key = freshKey(node.attrs.key, keys);
    const origin = origins.get(node);
    if (origin && origin._key === key) {
      blocks.push(origin);
    } else {
      blocks.push(node.type.name === "block" ? textBlock(node, key) : objectBlock(node, key));
    }
  });
  return blocks;
}

function isUntouchedPlaceholder(doc) {
  const only = doc.childCount === 1 ? doc.firstChild : null;
  return only?.type.name === "block" && only.content.size === 0 && only.attrs.key === null;
}

function freshKey(key, taken) {
  if (!isKey(key) || taken.has(key)) {
    return newKey(taken);
  }
  taken.add(key);
  return key;
}

// Lines may not break in these; in the other texts they may.
const LINES = ["caption", "alt", "credit", "attribution"];
const PROSE = ["text"];

function objectBlock(node, key) {
  const block = { _type: node.type.name, _key: key };
  for (const [member, value] of Object.entries(node.attrs)) {
    if (member !== "key" && value !== null) {
      block[member] = LINES.includes(member) ? legibleLine(value) : PROSE.includes(member) ? legible(value) : value;
    }
  }
  if (block.rows) {
    block.rows = block.rows.map((row) => row.map(legible));
  }
  return block;
}

function textBlock(node, key) {
  const { style, listItem, level, dir, lang } = node.attrs;
  const { children, markDefs } = spans(node);
  return {
    _type: "block",
    _key: key,
    style,
    ...(listItem && { listItem, level: level ?? 1 }),
    ...(dir && { dir }),
    ...(lang && { lang }),
    children,
    markDefs,
  };
}

function spans(node) {
  const links = new Map();
  const children = [];
  node.forEach((inline) => {
    const text = inline.isText ? inline.text : "\n";
    const marks = inline.marks.map((mark) => (mark.type.name === "link" ? linkKey(mark, links) : mark.type.name));
    const last = children.at(-1);
    if (last && last.marks.join(" ") === marks.join(" ")) {
      last.text += text;
    } else {
      children.push({ _type: "span", text, marks });
    }
  });
  legibleParts(children.map(({ text }) => text)).forEach((text, at) => (children[at].text = text));
  return { children, markDefs: [...links].map(([key, href]) => ({ _type: "link", _key: key, href })) };
}

/** Links with one key and one address are one link, also where other marks divide it. */
function linkKey({ attrs: { href, key } }, links) {
  const free = isKey(key) && !DECORATORS.includes(key) && (links.get(key) ?? href) === href;
  const used = free ? key : newKey(new Set(links.keys()));
  links.set(used, href);
  return used;
}
