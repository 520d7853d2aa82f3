// The closed schema once more, written from docs/body.md alone, to judge what the modules make.
import { isLink, providerOf } from "../editor/address.js";

const MEMBERS = {
  block: ["_type", "_key", "style", "listItem", "level", "dir", "lang", "children", "markDefs"],
  image: ["_type", "_key", "image", "caption", "alt", "credit", "focalPoint"],
  embed: ["_type", "_key", "url", "provider"],
  table: ["_type", "_key", "rows"],
  pullQuote: ["_type", "_key", "text", "attribution"],
  divider: ["_type", "_key"],
  notice: ["_type", "_key", "kind", "text"],
};
const KEY = /^(?!__)[A-Za-z0-9._:-]{1,64}$/;
const MARKS = ["strong", "em", "code", "sub", "sup"];

/** What is wrong with a body, an empty list where nothing is. */
export function findings(blocks) {
  const found = [];
  const keys = blocks.map(({ _key }) => _key);
  if (new Set(keys).size !== keys.length) {
    found.push("two blocks with one key");
  }
  for (const block of blocks) {
    const stray = Object.keys(block).filter((name) => !MEMBERS[block._type]?.includes(name));
    if (!KEY.test(block._key) || stray.length > 0) {
      found.push(`${block._type} ${block._key}: ${stray.join(" ")}`);
    }
    if (block._type === "block") {
      found.push(...ofText(block));
    }
    if (block._type === "embed" && providerOf(block.url) !== block.provider) {
      found.push(`embed of ${block.url}`);
    }
    if (block._type === "table" && block.rows.some((row) => row.length !== block.rows[0].length || row.some((cell) => typeof cell !== "string"))) {
      found.push("an uneven table");
    }
  }
  return found;
}

function ofText({ style, listItem, level, children, markDefs }) {
  const links = markDefs.map(({ _key }) => _key);
  return [
    ["normal", "h2", "h3", "h4", "blockquote"].includes(style) || `style ${style}`,
    listItem === undefined ? level === undefined || "a level without a list" : (["bullet", "number"].includes(listItem) && level >= 1 && level <= 10) || `item ${listItem}/${level}`,
    new Set(links).size === links.length || "two links with one key",
    ...markDefs.map(({ href }) => isLink(href) || `link to ${href}`),
    ...children.flatMap(({ _type, text, marks }) => [
      (_type === "span" && typeof text === "string") || `child ${_type}`,
      !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202d\u202e\ufeff]/.test(text) || `characters of ${JSON.stringify(text)}`,
      ...marks.map((mark) => MARKS.includes(mark) || links.includes(mark) || `mark ${mark}`),
      new Set(marks).size === marks.length || "a mark twice",
    ]),
  ].filter((finding) => finding !== true);
}
