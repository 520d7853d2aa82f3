import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { getSchema } from "@tiptap/core";
import { fromPortableText, toPortableText } from "../editor/portable-text.js";
import { NOTICES, extensions } from "../editor/schema.js";
import { findings } from "./allowed.mjs";

const schema = getSchema(extensions);
const DEMO = new URL("../../../local/resources/demo/articles/", import.meta.url);

/** Every body of the demo newsroom, in all the places an article has one. */
function demoBodies() {
  const bodies = [];
  const collect = (value) => {
    if (Array.isArray(value)) {
      value.forEach(collect);
    } else if (value && typeof value === "object") {
      if (Array.isArray(value.body)) {
        bodies.push(value.body.map(withImage));
      }
      Object.values(value).forEach(collect);
    }
  };
  readdirSync(DEMO).forEach((name) => collect(JSON.parse(readFileSync(new URL(name, DEMO), "utf8"))));
  return bodies;
}

/** The demo names a picture, whose id it has only once it is loaded. */
function withImage({ picture, ...block }) {
  return picture ? { ...block, image: "0192d3a0-5b1e-7c55-9f3a-2f6d1c0b8e11" } : block;
}

/** Chance that is the same in every run. */
function chance(seed) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = (list) => list[Math.floor(next() * list.length)];
  return { next, pick, maybe: (part) => next() < part, upTo: (most) => Math.floor(next() * (most + 1)) };
}

const WORDS = ["كتاب", "قرأَ", "Midad", "١٢", "\u200f(٥)\u200f", "می\u200cخواهم", "«قول»", "🌊", " ", "سطر\nثان", "&<>\""];

function body(seed) {
  const luck = chance(seed);
  let made = 0;
  const key = () => `k${made++}`;
  const text = () => Array.from({ length: 1 + luck.upTo(4) }, () => luck.pick(WORDS)).join(" ");
  const spans = (links) => {
    const children = [];
    for (let left = luck.upTo(5); left > 0; left--) {
      const marks = ["strong", "em", "code", "sub", "sup"].filter(() => luck.maybe(0.2));
      if (links.length > 0 && luck.maybe(0.4)) {
        marks.push(luck.pick(links)._key);
      }
      // What has the same marks is one span in a body that the editor has made.
      if (children.at(-1)?.marks.join() !== marks.join()) {
        children.push({ _type: "span", text: text(), marks });
      }
    }
    return children;
  };
  const paragraph = () => {
    const links = Array.from({ length: luck.upTo(2) }, (_, at) => ({ _type: "link", _key: key(), href: `https://example.org/${at}` }));
    const children = spans(links);
    const item = luck.maybe(0.3) ? { listItem: luck.pick(["bullet", "number"]), level: 1 + luck.upTo(9) } : {};
    const turned = luck.maybe(0.2) ? { dir: luck.pick(["ltr", "rtl"]), ...(luck.maybe(0.5) && { lang: "en-GB" }) } : {};
    const used = new Set(children.flatMap(({ marks }) => marks));
    const markDefs = [];
    // In the order in which they are met.
    children.flatMap(({ marks }) => marks).forEach((mark) => {
      const link = links.find(({ _key }) => _key === mark);
      if (link && used.delete(mark)) {
        markDefs.push(link);
      }
    });
    return { _type: "block", _key: key(), style: luck.pick(["normal", "h2", "h3", "h4", "blockquote"]), ...item, ...turned, children, markDefs };
  };
  const makers = [
    paragraph,
    paragraph,
    paragraph,
    () => ({ _type: "image", _key: key(), image: "0192d3a0-5b1e-7c55-9f3a-2f6d1c0b8e11", ...(luck.maybe(0.5) && { caption: "تعليق", alt: "" }), ...(luck.maybe(0.5) && { focalPoint: { x: 0.25, y: 1 } }) }),
    () => ({ _type: "embed", _key: key(), url: "https://youtu.be/abc", provider: "youtube" }),
    () => ({ _type: "table", _key: key(), rows: [[text(), ""], ["", text()]] }),
    () => ({ _type: "pullQuote", _key: key(), text: text() + ".", attribution: "ميسون" }),
    () => ({ _type: "divider", _key: key() }),
    () => ({ _type: "notice", _key: key(), kind: luck.pick(NOTICES), text: "تنويه\nسطر" }),
  ];
  return Array.from({ length: 1 + luck.upTo(12) }, () => luck.pick(makers)());
}

// A document that was edited: the same, but no node remembers where it came from.
const edited = (doc) => schema.nodeFromJSON(doc.toJSON());

test("every body of the demo newsroom comes back as it went in", () => {
  const bodies = demoBodies();
  assert.ok(bodies.length > 10, `only ${bodies.length} bodies were found`);
  for (const blocks of bodies) {
    const doc = fromPortableText(schema, blocks);
    doc.check();
    assert.deepEqual(toPortableText(doc), blocks);
  }
});

test("an edited body of the demo newsroom differs in nothing that is read", () => {
  const read = (blocks) => blocks.map((block) => ({ ...block, children: block.children?.map(({ text, marks }) => ({ text, marks: [...marks].sort() })), markDefs: block.markDefs }));
  for (const blocks of demoBodies()) {
    const before = read(blocks);
    const after = read(toPortableText(edited(fromPortableText(schema, blocks))));
    assert.deepEqual(after.map((block) => block._key), before.map((block) => block._key));
    after.forEach((block, at) => assert.deepEqual(withDefaults(block), withDefaults(before[at])));
  }
});

function withDefaults(block) {
  return block._type === "block" ? { style: "normal", markDefs: [], ...block, ...(block.listItem && { level: block.level ?? 1 }) } : block;
}

test("a thousand generated bodies come back exactly, also when every block was edited", () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const blocks = body(seed);
    assert.deepEqual(findings(blocks), [], `seed ${seed} is not a body`);
    const doc = fromPortableText(schema, blocks);
    doc.check();
    assert.deepEqual(toPortableText(doc), blocks, `seed ${seed}`);
    assert.deepEqual(toPortableText(edited(doc)), blocks, `seed ${seed}, edited`);
  }
});

test("a new body is empty until something is written", () => {
  assert.deepEqual(toPortableText(fromPortableText(schema, [])), []);
});

test("a body of one empty paragraph stays one", () => {
  const blocks = [{ _type: "block", _key: "a", style: "normal", children: [], markDefs: [] }];
  assert.deepEqual(toPortableText(fromPortableText(schema, blocks)), blocks);
});

test("two blocks with one key, and a link with two addresses, are told apart", () => {
  const link = (href) => [schema.marks.link.create({ href, key: "l" })];
  const doc = schema.nodes.doc.create(null, [
    schema.nodes.block.create({ key: "a" }, [schema.text("one", link("https://a.org")), schema.text("two", link("https://b.org"))]),
    schema.nodes.block.create({ key: "a" }, [schema.text("three")]),
  ]);
  const blocks = toPortableText(doc);
  assert.deepEqual(findings(blocks), []);
  assert.deepEqual(blocks[0].markDefs.map(({ href }) => href), ["https://a.org", "https://b.org"]);
});

test("what no body may hold is left out", () => {
  const blocks = [
    { _type: "video", _key: "v" },
    { _type: "embed", _key: "e", url: "https://evil.example/", provider: "youtube" },
    { _type: "image", _key: "i", image: "../../x" },
    { _type: "block", _key: "b", style: "h1", children: [{ _type: "span", text: "a\u202eb\u0007", marks: ["underline", "l"] }], markDefs: [{ _type: "link", _key: "l", href: "javascript:alert(1)" }] },
  ];
  const out = toPortableText(edited(fromPortableText(schema, blocks)));
  assert.deepEqual(out, [{ _type: "block", _key: "b", style: "normal", children: [{ _type: "span", text: "ab", marks: [] }], markDefs: [] }]);
});

test("the schema has no node and no mark but those of docs/body.md", () => {
  assert.deepEqual(Object.keys(schema.nodes).sort(), ["block", "divider", "doc", "embed", "image", "lineBreak", "notice", "pullQuote", "table", "text"]);
  assert.deepEqual(Object.keys(schema.marks).sort(), ["code", "em", "link", "strong", "sub", "sup"]);
});
