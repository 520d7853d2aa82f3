import assert from "node:assert/strict";
import { test } from "node:test";
import { window } from "./dom.mjs";

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

const { createEditor } = await import("../editor/index.js");
const { goTo, lostNotes, noteAt, setNotes } = await import("../editor/note-marks.js");

const paragraph = (key, text) => ({ _type: "block", _key: key, style: "normal", children: [{ _type: "span", text, marks: [] }], markDefs: [] });
const TEXT = "قال الوزير إن القمة ستبدأ غدًا في العاصمة.";
const QUOTE = "القمة ستبدأ غدًا";
const START = TEXT.indexOf(QUOTE);

const note = (more = {}) => ({ id: "n1", key: "a", start: START, end: START + QUOTE.length, quote: QUOTE, blocking: true, ...more });

function open(t, blocks, given) {
  const element = document.createElement("div");
  document.body.append(element);
  const seen = { placed: 0 };
  const editor = createEditor({ element, blocks, words: {}, imageOf: async () => ({ url: null }), notes: { onPlaced: () => seen.placed++ } });
  t.after(() => editor.destroy());
  setNotes(editor.view, given);
  const marked = () => [...element.querySelectorAll(".noted")].map((mark) => mark.textContent).join("");
  const type = (text, key, at, to = at) => {
    editor.select(key, at, to);
    editor.view.dispatch(editor.view.state.tr.insertText(text));
  };
  return { editor, element, seen, marked, type };
}

test("words that a note speaks of are underlined, and stay so wherever the text moves them", (t) => {
  const { marked, type } = open(t, [paragraph("a", TEXT)], [note()]);
  assert.equal(marked(), QUOTE);
  type("أمس ", "a", 0);
  assert.equal(marked(), QUOTE);
  type("أيضًا ", "a", START + 4 + QUOTE.indexOf("ستبدأ"));
  assert.equal(marked(), "القمة أيضًا ستبدأ غدًا");
});

test("words that moved before the page came are found again where they stand once", (t) => {
  const { marked } = open(t, [paragraph("b", "قبلها"), paragraph("a", `كما أعلن أمس، ${TEXT}`)], [note()]);
  assert.equal(marked(), QUOTE);
});

test("a note on words that are no more, or stand twice, leads nowhere rather than to a wrong place", (t) => {
  const gone = open(t, [paragraph("a", "نص آخر تمامًا لا علاقة له بما سبق.")], [note()]);
  assert.equal(gone.marked(), "");
  assert.deepEqual(lostNotes(gone.editor.view), ["n1"]);
  assert.equal(goTo(gone.editor.view, "n1"), false);

  const twice = open(t, [paragraph("a", `${QUOTE} ثم ${QUOTE}`)], [note()]);
  assert.deepEqual(lostNotes(twice.editor.view), ["n1"]);
});

test("who deletes the words is told so, and who takes that back has the mark again", (t) => {
  const { editor, marked, type, seen } = open(t, [paragraph("a", TEXT)], [note()]);
  type("", "a", START - 1, START + QUOTE.length + 1);
  assert.deepEqual(lostNotes(editor.view), ["n1"]);
  assert.equal(seen.placed, 1);
  editor.undo();
  assert.equal(marked(), QUOTE);
  assert.equal(seen.placed, 2);
});

test("another text in place of this one keeps the notes on what both have", (t) => {
  const { editor, marked } = open(t, [paragraph("a", TEXT)], [note()]);
  editor.setBlocks([paragraph("c", "مقدمة جديدة"), paragraph("a", TEXT)]);
  assert.equal(marked(), QUOTE);
});

test("one goes to the words of a note, and from there back to it; the narrower of two comes first", (t) => {
  const inner = note({ id: "n2", start: START, end: START + 5, quote: "القمة" });
  const { editor, element } = open(t, [paragraph("a", TEXT), { _type: "divider", _key: "d" }], [note(), inner, note({ id: "n3", key: "d", quote: "" })]);
  assert.ok(goTo(editor.view, "n1"));
  const { from, to } = editor.view.state.selection;
  assert.equal(editor.view.state.doc.textBetween(from, to), QUOTE);
  assert.equal(noteAt(editor.view, from + 2), "n2");
  assert.equal(noteAt(editor.view, to), "n1");
  assert.equal(noteAt(editor.view, 1), null);
  assert.ok(element.querySelector(".noted-block"));
});
