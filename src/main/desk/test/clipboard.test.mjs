import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksFromHtml, blocksFromText } from "../editor/paste.js";
import { findings } from "./allowed.mjs";
import { ATTACKS, PIECES } from "./clipboard.mjs";
import { parser, window } from "./dom.mjs";
import { sketch } from "./sketch.mjs";

for (const { name, html, expected } of PIECES) {
  test(`clipboard: ${name}`, () => {
    const blocks = blocksFromHtml(html, { dir: "rtl", parser });
    assert.deepEqual(sketch(blocks), expected);
    assert.deepEqual(findings(blocks), []);
  });
}

test("clipboard: no attack becomes anything but text, in whatever place it stands", () => {
  const frames = [(x) => x, (x) => `<p>${x}</p>`, (x) => `<ul><li>${x}</li></ul>`, (x) => `<table><tr><td>${x}</td><td>2</td></tr></table>`, (x) => `<b>${x}`, (x) => `<h1>${x}</h1>`, (x) => `<a href="${x}">t</a>`];
  for (const attack of ATTACKS) {
    for (const frame of frames) {
      assert.deepEqual(findings(blocksFromHtml(frame(attack), { parser })), [], frame(attack));
    }
    assert.deepEqual(findings(blocksFromText(attack)), [], attack);
  }
  assert.equal(window.alerted, undefined);
});

test("clipboard: lines of plain text are paragraphs", () => {
  assert.deepEqual(sketch(blocksFromText("أول\r\nثان\n\n\nثالث\u00a0\u00a0هنا\u0007")), ["p أول", "p ثان", "p ثالث هنا"]);
});

test("clipboard: hundreds of elements within each other are read, and so is a long page", () => {
  const deep = "<div>".repeat(400) + "نص" + "</div>".repeat(400);
  assert.deepEqual(sketch(blocksFromHtml(deep, { parser })), ["p نص"]);
  const long = Array.from({ length: 2000 }, (_, at) => `<p>فقرة ${at}</p>`).join("");
  assert.equal(blocksFromHtml(long, { parser }).length, 2000);
});
