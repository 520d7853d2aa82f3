import assert from "node:assert/strict";
import { test } from "node:test";
import { window } from "./dom.mjs";

// TipTap looks for a browser when it is loaded.
for (const name of ["document", "Element", "HTMLElement", "Node", "DOMParser", "MutationObserver", "getComputedStyle", "Event", "innerHeight"]) {
  globalThis[name] = window[name];
}
Object.defineProperty(globalThis, "navigator", { value: window.navigator, configurable: true });
globalThis.window = window;
globalThis.requestAnimationFrame = (task) => setTimeout(task, 0);
globalThis.cancelAnimationFrame = clearTimeout;
// jsdom lays nothing out.
window.Range.prototype.getClientRects = () => [];
window.Range.prototype.getBoundingClientRect = () => ({ left: 0, right: 0, top: 0, bottom: 0 });
window.document.elementFromPoint = () => null;

const { createEditor } = await import("../editor/index.js");
const { findings } = await import("./allowed.mjs");
const { PIECES } = await import("./clipboard.mjs");
const { sketch } = await import("./sketch.mjs");

const paragraph = (key, text, form = {}) => ({ _type: "block", _key: key, style: "normal", ...form, children: text ? [{ _type: "span", text, marks: [] }] : [], markDefs: [] });

function open(t, blocks) {
  const element = document.createElement("div");
  document.body.append(element);
  const seen = { changes: 0 };
  const editor = createEditor({ element, blocks, words: {}, onChange: () => seen.changes++, imageOf: async () => ({ url: null }), pickImage: async () => null });
  t.after(() => editor.destroy());
  const press = (key, modifiers = {}) => {
    const event = new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...modifiers });
    editor.view.someProp("handleKeyDown", (handle) => handle(editor.view, event));
  };
  const type = (text) => editor.view.dispatch(editor.view.state.tr.insertText(text));
  const paste = (data) => editor.view.someProp("handlePaste", (handle) => handle(editor.view, { clipboardData: { getData: (kind) => data[kind] ?? "", files: [] } }));
  return { editor, element, seen, press, type, paste, keys: () => editor.getBlocks().map(({ _key }) => _key) };
}

test("typing into a new body makes one block with a key, and each change is told", (t) => {
  const { editor, type, seen } = open(t, []);
  assert.deepEqual(editor.getBlocks(), []);
  assert.equal(seen.changes, 0);
  type("مرحبا");
  assert.equal(seen.changes, 1);
  assert.deepEqual(sketch(editor.getBlocks()), ["p مرحبا"]);
  assert.deepEqual(findings(editor.getBlocks()), []);
});

test("keys stay with their text when a block is divided, joined, and all is undone", (t) => {
  const { editor, press, keys } = open(t, [paragraph("a", "أولثان"), paragraph("b", "ثالث")]);
  editor.select("a", 3);
  press("Enter");
  const [first, second, third] = keys();
  assert.deepEqual([first, third], ["a", "b"]);
  assert.ok(second !== "a" && second !== "b");
  editor.select("b", 0);
  press("Enter");
  assert.deepEqual(sketch(editor.getBlocks()), ["p أول", "p ثان", "p", "p ثالث"]);
  assert.equal(keys()[3], "b");
  press("Backspace");
  assert.deepEqual(keys(), [first, second, third]);
  while (editor.undo());
  assert.deepEqual(editor.getBlocks(), [paragraph("a", "أولثان"), paragraph("b", "ثالث")]);
});

test("of two blocks with one key the second gets another, in the document itself", (t) => {
  const { editor } = open(t, [paragraph("a", "أول"), paragraph("b", "ثان")]);
  const { state } = editor.view;
  editor.view.dispatch(state.tr.insert(state.doc.content.size, state.doc.firstChild));
  const keys = [];
  editor.view.state.doc.forEach((node) => keys.push(node.attrs.key));
  assert.deepEqual(keys.slice(0, 2), ["a", "b"]);
  assert.equal(new Set(keys).size, 3);
});

test("a heading is followed by a paragraph; an empty item ends its list; Backspace takes the form first", (t) => {
  const { editor, press, type } = open(t, [paragraph("a", "عنوان", { style: "h2" })]);
  editor.select("a", 5);
  press("Enter");
  type("بند");
  press("8", { ctrlKey: true, shiftKey: true });
  press("Tab");
  press("Enter");
  assert.deepEqual(sketch(editor.getBlocks()), ["h2 عنوان", "bullet/2 بند", "bullet/2"]);
  press("Enter");
  press("Enter");
  assert.deepEqual(sketch(editor.getBlocks()), ["h2 عنوان", "bullet/2 بند", "p"]);
  editor.select("a", 0);
  press("Backspace");
  assert.equal(editor.getBlocks()[0].style, "normal");
});

test("pasted text goes on in its paragraph, other forms keep theirs, and keys stay unique", (t) => {
  const { editor, paste, keys } = open(t, [paragraph("a", "قبلبعد", { style: "h2" })]);
  editor.select("a", 3);
  paste({ "text/html": "<p>وسط</p>" });
  assert.deepEqual(sketch(editor.getBlocks()), ["h2 قبلوسطبعد"]);
  editor.select("a", 3);
  paste({ "text/html": "<ul><li>بند</li></ul><p>فقرة</p>" });
  assert.deepEqual(findings(editor.getBlocks()), []);
  assert.equal(keys()[0], "a");
  assert.deepEqual(sketch(editor.getBlocks()).slice(0, 2), ["h2 قبل", "bullet/1 بند"]);
  assert.equal(editor.getBlocks().map((block) => block.children.map(({ text }) => text).join("")).join(" "), "قبل بند فقرةوسطبعد");
});

test("every piece of the clipboard can be pasted everywhere and is storable", (t) => {
  for (const { html, name } of PIECES) {
    for (const at of [0, 3, 6]) {
      const { editor, paste } = open(t, [paragraph("a", "قبلبعد"), { _type: "divider", _key: "d" }]);
      editor.select("a", at);
      paste({ "text/html": html });
      assert.deepEqual(findings(editor.getBlocks()), [], `${name} at ${at}`);
      assert.ok(JSON.stringify(editor.getBlocks()).includes("قبل"), name);
      editor.view.state.doc.check();
    }
  }
});

test("links, marks and directions are stored as the body has them", (t) => {
  const { editor, press } = open(t, [paragraph("a", "نص مرتبط")]);
  editor.select("a", 0, 2);
  press("b", { ctrlKey: true });
  assert.deepEqual(sketch(editor.getBlocks()), ["p *نص* مرتبط"]);
  assert.deepEqual(findings(editor.getBlocks()), []);
});

test("find, replace one, replace all", (t) => {
  const { editor } = open(t, [paragraph("a", "قرأَ الكتاب"), paragraph("b", "وقرا الكتـاب")]);
  assert.deepEqual(editor.find("قرأ"), { count: 2, at: 1 });
  assert.deepEqual(editor.replaceOne("طالع"), { count: 1, at: 1 });
  assert.equal(editor.find("كتاب").count, 2);
  assert.equal(editor.replaceAll("سِفر"), 2);
  assert.deepEqual(sketch(editor.getBlocks()), ["p طالع السِفر", "p وقرا السِفر"]);
});

test("an image is put in at the cursor, an unknown key is not selected, counts count", (t) => {
  const { editor } = open(t, [paragraph("a", "كلمتان هنا")]);
  assert.equal(editor.select("nothing"), false);
  assert.equal(editor.select("a", 3), true);
  editor.insertImage({ image: "0192d3a0-5b1e-7c55-9f3a-2f6d1c0b8e11", caption: "تعليق الصورة" });
  assert.deepEqual(editor.getBlocks().map(({ _type }) => _type), ["block", "image", "block"]);
  assert.deepEqual(editor.counts(), { words: 4, characters: 22, minutes: 1 });
  assert.deepEqual(findings(editor.getBlocks()), []);
});

test("a field that must not be empty keeps what it had, so that the body can be saved", (t) => {
  const quote = { _type: "pullQuote", _key: "q", text: "قول", attribution: "قائل" };
  const { editor, element } = open(t, [quote, paragraph("a", "نص")]);
  const control = element.querySelector(".object-pullQuote textarea");
  const write = (text) => {
    control.value = text;
    control.dispatchEvent(new window.Event("input", { bubbles: true }));
  };
  write("");
  assert.equal(control.getAttribute("aria-invalid"), "true");
  assert.deepEqual(editor.getBlocks()[0], quote);
  write("قول آخر");
  assert.deepEqual(editor.getBlocks()[0], { ...quote, text: "قول آخر" });
});

test("no element of the editor has a style or a handler written into it", (t) => {
  const image = { _type: "image", _key: "i", image: "0192d3a0-5b1e-7c55-9f3a-2f6d1c0b8e11" };
  const { element } = open(t, [image, paragraph("a", "<img src=x onerror=alert(1)>"), { _type: "notice", _key: "n", kind: "note", text: "<b>" }]);
  for (const each of element.querySelectorAll("*")) {
    assert.ok(![...each.attributes].some(({ name }) => name.startsWith("on")), each.outerHTML);
  }
  assert.equal(element.querySelector("script, b, [src=x]"), null);
  assert.equal(document.querySelector("style[data-tiptap-style]"), null);
});
