import assert from "node:assert/strict";
import { test } from "node:test";
import { aligned, differences, merged } from "../writing/conflict.js";
import { instantOf, wallOf } from "../writing/embargo.js";

const block = (key, text) => ({ _type: "block", _key: key, style: "normal", children: [{ _type: "span", _key: `${key}s`, text, marks: [] }] });

test("a block that only one of them has stays where it was written", () => {
  const mine = [block("a", "أول"), block("x", "لي"), block("b", "ثان")];
  const theirs = [block("a", "أول"), block("b", "ثان"), block("y", "لهم")];
  assert.deepEqual(aligned(mine, theirs).map((row) => row.key), ["a", "x", "b", "y"]);
});

test("what both left alone is no difference", () => {
  const mine = { headline: "عنوان", body: [block("a", "أول")] };
  assert.deepEqual(differences(mine, structuredClone(mine)), []);
});

test("each place is settled by its own choice", () => {
  const mine = { headline: "عنواني", kicker: "تمهيد", body: [block("a", "نصي"), block("b", "ثان")] };
  const theirs = { headline: "عنوانهم", body: [block("a", "نصهم"), block("b", "ثان")] };
  const result = merged(mine, theirs, ({ name }) => ({ headline: "theirs", kicker: "mine", body: "both" })[name]);
  assert.equal(result.headline, "عنوانهم");
  assert.equal(result.kicker, "تمهيد");
  assert.deepEqual(result.body.map((each) => each.children[0].text), ["نصهم", "نصي", "ثان"]);
  assert.equal(new Set(result.body.map((each) => each._key)).size, 3);
});

test("a text taken whole brings back nothing that was deleted in it", () => {
  const mine = { headline: "عنوان" };
  const theirs = { headline: "عنوان", body: [block("a", "نص")] };
  assert.deepEqual(merged(mine, theirs, () => "mine").body, []);
});

test("a wall clock in a zone is one instant, and back", () => {
  assert.equal(instantOf("2026-11-26T18:00", "Asia/Riyadh"), "2026-11-26T15:00:00.000Z");
  assert.equal(wallOf("2026-11-26T15:00:00Z", "Asia/Riyadh"), "2026-11-26T18:00");
  assert.equal(wallOf(instantOf("2026-07-01T09:30", "Europe/Berlin"), "Europe/Berlin"), "2026-07-01T09:30");
});
