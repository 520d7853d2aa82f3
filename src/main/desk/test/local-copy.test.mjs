import assert from "node:assert/strict";
import { after, test } from "node:test";
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

// The time-out of a lock that is not given does not keep Node going by itself.
const going = setInterval(() => {}, 1000);
after(() => clearInterval(going));

/** As a browser's locks: given to one at a time, and free again when it is done. */
function locks() {
  const held = new Map();
  return {
    request(name, ...rest) {
      const [{ signal } = {}, deed] = rest.length > 1 ? rest : [undefined, rest[0]];
      const before = held.get(name) ?? Promise.resolve();
      const given = new Promise((resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
        before.then(resolve);
      });
      const done = given.then(deed);
      held.set(name, done.catch(() => before));
      return done;
    },
  };
}

/** What another window finds that is opened now. */
async function found(order) {
  const copy = createLocalCopy({ locks: locks(), ...order });
  const { forget, ...left } = (await copy.left()) ?? {};
  return forget ? left : null;
}

test("what is typed is kept by article and person, with what it was made from", async () => {
  const kept = storage();
  const copy = createLocalCopy({ person: "layla", article: "a", storage: kept, locks: locks(), now: () => 5 });
  copy.write({ content: { headline: "نص" }, etag: '"3"', revision: 3 });
  copy.flush();
  assert.deepEqual(await found({ person: "layla", article: "a", storage: kept }), { content: { headline: "نص" }, etag: '"3"', revision: 3, at: 5 });
  assert.equal(await found({ person: "omar", article: "a", storage: kept }), null);
  assert.equal(await found({ person: "layla", article: "b", storage: kept }), null);
  copy.clear();
  assert.equal(await found({ person: "layla", article: "a", storage: kept }), null);
});

test("two windows of one person keep what each of them typed, and only a closed one's is taken up", async () => {
  const kept = storage();
  const common = { person: "p", article: "a", storage: kept, locks: locks() };
  const one = createLocalCopy({ ...common, now: () => 1 });
  const two = createLocalCopy({ ...common, now: () => 2 });
  one.write({ content: { headline: "من النافذة الأولى" } });
  two.write({ content: { headline: "من الثانية" } });
  one.flush();
  two.flush();
  const third = createLocalCopy(common);
  assert.equal(await third.left(), null);
  one.end();
  const left = await third.left();
  assert.equal(left.content.headline, "من النافذة الأولى");
  two.end();
  assert.equal((await third.left()).content.headline, "من الثانية");
  (await third.left()).forget();
  assert.equal((await third.left()).content.headline, "من النافذة الأولى");
});

test("a hundred letters are a few writes, and the last letter is in the last one", async () => {
  const kept = storage();
  const copy = createLocalCopy({ person: "p", article: "a", storage: kept, locks: locks() });
  for (let at = 1; at <= 100; at++) {
    copy.write(() => ({ content: { at } }));
  }
  while (kept.writes === 0) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.equal((await found({ person: "p", article: "a", storage: kept })).content.at, 100);
  assert.equal(kept.writes, 1);
  copy.end();
});

test("the page that goes takes the last letter along", async () => {
  const window = new EventTarget();
  const kept = storage();
  const copy = createLocalCopy({ person: "p", article: "a", storage: kept, locks: locks(), target: window });
  copy.write({ content: { headline: "آخر" } });
  window.dispatchEvent(new Event("pagehide"));
  assert.equal((await found({ person: "p", article: "a", storage: kept })).content.headline, "آخر");
});

test("a full browser makes room by what is a month old, else says so", () => {
  const kept = storage(300);
  kept.setItem("midad.copy.p.old", JSON.stringify({ content: { text: "x".repeat(200) }, at: 0 }));
  const copy = createLocalCopy({ person: "p", article: "a", storage: kept, locks: locks(), now: () => 40 * 24 * 3600 * 1000 });
  copy.write({ content: { text: "y".repeat(200) } });
  assert.equal(copy.flush(), true);
  assert.equal(kept.getItem("midad.copy.p.old"), null);
  copy.write({ content: { text: "y".repeat(400) } });
  assert.equal(copy.flush(), false);
});

test("a copy that is broken is none", async () => {
  const kept = storage();
  kept.setItem("midad.copy.p.a.x", "{broken");
  assert.equal(await found({ person: "p", article: "a", storage: kept }), null);
});
