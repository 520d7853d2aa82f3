import assert from "node:assert/strict";
import { test } from "node:test";
import { createLocalCopy } from "../local-copy.js";

/** As a browser's storage: texts by name, as own members too, and with as much room as it is given. */
function storage(room = Infinity) {
  const kept = { writes: 0 };
  return new Proxy(
    {
      getItem: (key) => (Object.hasOwn(kept, key) ? kept[key] : null),
      setItem(key, text) {
        kept.writes++;
        const used = Object.entries(kept).reduce((sum, [name, value]) => sum + (name === key || name === "writes" ? 0 : value.length), 0);
        if (used + text.length > room) {
          throw new DOMException("full", "QuotaExceededError");
        }
        kept[key] = text;
      },
      removeItem: (key) => delete kept[key],
    },
    {
      get: (methods, name) => methods[name] ?? kept[name],
      ownKeys: () => Object.keys(kept).filter((name) => name !== "writes"),
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  );
}

test("what is typed is kept by article and person, with what it was made from", () => {
  const kept = storage();
  const copy = createLocalCopy({ person: "layla", article: "a", storage: kept, now: () => 5 });
  copy.write({ content: { headline: "نص" }, etag: '"3"', revision: 3 });
  copy.flush();
  assert.deepEqual(copy.read(), { content: { headline: "نص" }, etag: '"3"', revision: 3, at: 5 });
  assert.equal(createLocalCopy({ person: "omar", article: "a", storage: kept }).read(), null);
  assert.equal(createLocalCopy({ person: "layla", article: "b", storage: kept }).read(), null);
  copy.clear();
  assert.equal(copy.read(), null);
});

test("a hundred letters are a few writes, and the last letter is in the last one", async () => {
  const kept = storage();
  const copy = createLocalCopy({ person: "p", article: "a", storage: kept });
  for (let at = 1; at <= 100; at++) {
    copy.write(() => ({ content: { at } }));
  }
  while (copy.read() === null) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.equal(copy.read().content.at, 100);
  assert.equal(kept.writes, 1);
  copy.end();
});

test("the page that goes takes the last letter along", () => {
  const window = new EventTarget();
  const copy = createLocalCopy({ person: "p", article: "a", storage: storage(), target: window });
  copy.write({ content: { headline: "آخر" } });
  window.dispatchEvent(new Event("pagehide"));
  assert.equal(copy.read().content.headline, "آخر");
});

test("a full browser makes room by what is a month old, else says so", () => {
  const kept = storage(300);
  kept.setItem("midad.copy.p.old", JSON.stringify({ content: { text: "x".repeat(200) }, at: 0 }));
  const copy = createLocalCopy({ person: "p", article: "a", storage: kept, now: () => 40 * 24 * 3600 * 1000 });
  copy.write({ content: { text: "y".repeat(200) } });
  assert.equal(copy.flush(), true);
  assert.equal(kept.getItem("midad.copy.p.old"), null);
  copy.write({ content: { text: "y".repeat(400) } });
  assert.equal(copy.flush(), false);
});

test("a copy that is broken is none", () => {
  const kept = storage();
  kept.setItem("midad.copy.p.a", "{broken");
  assert.equal(createLocalCopy({ person: "p", article: "a", storage: kept }).read(), null);
});
