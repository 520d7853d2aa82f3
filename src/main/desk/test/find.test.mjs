import assert from "node:assert/strict";
import { test } from "node:test";
import { meantLink, providerOf } from "../editor/address.js";
import { matchesIn } from "../editor/find.js";
import { legible, legibleParts } from "../editor/legible.js";

const found = (text, query) => matchesIn(text, query).map(({ from, to }) => text.slice(from, to));

test("find is blind to vowels, stretching and the hamza's seat", () => {
  assert.deepEqual(found("قَرَأَ الكِتابَ وقرأ الكتـــاب", "قرا"), ["قَرَأَ", "قرأ"]);
  assert.deepEqual(found("الكِتابَ والكتـــاب", "كتاب"), ["كِتابَ", "كتـــاب"]);
  assert.deepEqual(found("إلى آخر الأمر", "اخر"), ["آخر"]);
  assert.deepEqual(found("عام ٢٠٢٥", "2025"), ["٢٠٢٥"]);
  assert.deepEqual(found("Midad and MIDAD", "midad"), ["Midad", "MIDAD"]);
  assert.deepEqual(found("aaa", "aa"), ["aa"]);
  assert.deepEqual(found("نص", "ـ"), []);
});

test("an address that was meant is completed, one that cannot be meant is not", () => {
  assert.equal(meantLink("example.org/a"), "https://example.org/a");
  assert.equal(meantLink("a@example.org"), "mailto:a@example.org");
  assert.equal(meantLink("موقع.وزارة-الأتصالات.مصر"), "https://موقع.وزارة-الأتصالات.مصر");
  for (const bad of ["javascript:alert(1)", "two words", "data:text/html,x", "//example.org", "https://u@example.org/", "midad:article/1", "x"]) {
    assert.equal(meantLink(bad), null, bad);
  }
  assert.equal(providerOf("https://m.youtube.com/watch?v=1"), "youtube");
  assert.equal(providerOf("https://youtube.com.evil.example/"), null);
  assert.equal(providerOf("http://youtube.com/"), null);
});

test("isolates may span parts, and those left open go", () => {
  assert.deepEqual(legibleParts(["a\u2067b", "c\u2069d"]), ["a\u2067b", "c\u2069d"]);
  assert.deepEqual(legibleParts(["a\u2067b", "c\nd\u2069"]), ["ab", "c\nd"]);
  assert.equal(legible("a\u0000\u202eb\ufeff\ud800"), "ab");
  assert.equal(legible("🌊\u200fنص"), "🌊\u200fنص");
});
