import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { createAutosave } from "../autosave.js";

const LONG = 30_000;

/** A server of one article that answers as ours does, or as `server.answer` says. */
async function newsroom() {
  const room = { revision: 1, content: {}, requests: [], open: 0, mostOpen: 0, answer: null };
  const server = createServer(async (request, response) => {
    room.open++;
    room.mostOpen = Math.max(room.mostOpen, room.open);
    const chunks = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const sent = JSON.parse(Buffer.concat(chunks));
    room.requests.push({ method: request.method, headers: request.headers, sent });
    const { status, body, cut, wait } = (await room.answer?.(sent, request)) ?? store(room, sent, request.headers["if-match"]);
    await new Promise((resolve) => setTimeout(resolve, wait ?? 0));
    room.open--;
    if (cut) {
      request.socket.destroy();
      return;
    }
    response.writeHead(status, { "Content-Type": "application/json", ETag: `"${room.revision}"` });
    response.end(JSON.stringify(body));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  room.url = `http://127.0.0.1:${server.address().port}/api/v1/articles/1`;
  room.end = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return room;
}

function store(room, sent, tag) {
  if (tag !== `"${room.revision}"`) {
    const fields = Object.keys(sent).filter((name) => JSON.stringify(sent[name]) !== JSON.stringify(room.content[name]));
    return { status: 412, body: { type: "stale", etag: `"${room.revision}"`, current: view(room.content), fields } };
  }
  room.revision++;
  room.content = sent;
  return { status: 200, body: { revision: room.revision, ...view(sent) } };
}

const view = ({ slugline = null, ...content }) => ({ content, slugline, hash: JSON.stringify(content) });

async function until(what, test) {
  const end = Date.now() + LONG;
  while (!test()) {
    assert.ok(Date.now() < end, `waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function desk(t, options = {}) {
  const room = await newsroom();
  const seen = { states: [], text: "", saved: 0 };
  const saving = createAutosave({
    url: room.url,
    etag: '"1"',
    content: () => ({ headline: seen.text }),
    csrf: () => "token",
    onState: (state, detail) => seen.states.push(detail ? [state, detail] : [state]),
    onSaved: () => seen.saved++,
    pause: 30,
    retry: 20,
    ...options,
  });
  t.after(async () => {
    saving.end();
    await room.end();
  });
  const type = (text) => {
    seen.text = text;
    saving.changed();
  };
  const names = () => seen.states.map(([state]) => state);
  return { room, seen, saving, type, names };
}

test("what is typed is sent once, a while after the last letter, with tag and token", async (t) => {
  const { room, saving, type, names, seen } = await desk(t);
  type("م");
  type("مر");
  type("مرحبا");
  await until("the save", () => saving.state() === "saved" && seen.saved === 1);
  assert.equal(room.requests.length, 1);
  const [{ method, headers, sent }] = room.requests;
  assert.equal(method, "PUT");
  assert.equal(headers["if-match"], '"1"');
  assert.equal(headers["x-csrf-token"], "token");
  assert.deepEqual(sent, { headline: "مرحبا" });
  assert.equal(saving.etag(), '"2"');
  assert.deepEqual(names(), ["dirty", "saving", "saved"]);
});

test("there are never two requests at once, and what came meanwhile follows", async (t) => {
  const { room, saving, type } = await desk(t);
  room.answer = (sent, request) => ({ ...store(room, sent, request.headers["if-match"]), wait: 100 });
  type("0");
  for (let at = 1; at <= 20; at++) {
    // Longer than the pause, shorter than an answer takes.
    await new Promise((resolve) => setTimeout(resolve, 45));
    type(String(at));
    if (at % 5 === 0) {
      saving.now();
    }
  }
  await until("the last text", () => room.content.headline === "20" && saving.state() === "saved");
  assert.equal(room.mostOpen, 1);
});

test("while the server fails or is not there it is tried again, and nothing is lost", async (t) => {
  const { room, saving, type, names } = await desk(t);
  const bad = [{ status: 503, body: {} }, { cut: true }, { status: 500, body: {} }];
  room.answer = () => bad.shift();
  type("نص");
  await until("the save", () => saving.state() === "saved");
  assert.equal(room.content.headline, "نص");
  assert.deepEqual(names(), ["dirty", "saving", "offline", "saving", "offline", "saving", "offline", "saving", "saved"]);
});

test("waits grow, and the network's return ends them", async (t) => {
  const calls = [];
  let down = true;
  const fetch = async (...call) => {
    calls.push(call);
    if (down) {
      throw new TypeError("no network");
    }
    return new Response("{}", { status: 200, headers: { ETag: '"2"' } });
  };
  const { saving, type, seen } = await desk(t, { fetch, retry: 40, pause: 5 });
  type("نص");
  await until("five attempts", () => calls.length >= 5);
  const waits = seen.states.filter(([state]) => state === "offline").map(([, { retryIn }]) => retryIn);
  assert.ok(waits[3] > waits[0] * 4, `waits were ${waits}`);
  await until("a wait", () => saving.state() === "offline");
  down = false;
  saving.online();
  await until("the save", () => saving.state() === "saved");
});

test("a save whose answer was lost is no conflict with oneself", async (t) => {
  const { room, saving, type, names } = await desk(t);
  room.answer = (sent, request) => {
    room.answer = null;
    store(room, sent, request.headers["if-match"]);
    return { cut: true };
  };
  type("نص");
  await until("the save", () => saving.state() === "saved");
  assert.equal(saving.etag(), '"2"');
  assert.ok(!names().includes("conflict"));
});

test("what was typed after a save whose answer was lost is no conflict with oneself either", async (t) => {
  const { room, saving, type, names } = await desk(t);
  room.answer = (sent, request) => {
    room.answer = null;
    store(room, sent, request.headers["if-match"]);
    type("نص وبقيته");
    return { cut: true };
  };
  type("نص");
  await until("the rest", () => JSON.stringify(room.content).includes("نص وبقيته") && saving.state() === "saved");
  assert.ok(!names().includes("conflict"));
});

test("somebody else's words are not overwritten: a conflict is settled first", async (t) => {
  let settle;
  const problems = [];
  const { room, saving, type, seen } = await desk(t, {
    onConflict: (problem) => {
      problems.push(problem);
      return new Promise((resolve) => (settle = resolve));
    },
  });
  room.revision = 7;
  room.content = { headline: "theirs" };
  type("mine");
  await until("the conflict", () => saving.state() === "conflict");
  type("mine and more");
  assert.equal(await saving.now(), false);
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(room.requests.length, 1);
  assert.equal(problems.length, 1);
  assert.equal(problems[0].current.content.headline, "theirs");
  seen.text = "merged";
  settle(problems[0].etag);
  await until("the merged text", () => room.content.headline === "merged" && saving.state() === "saved");
  assert.equal(room.requests.at(-1).headers["if-match"], '"7"');
});

test("after a session has ended one signs in and goes on", async (t) => {
  let signIn;
  const { room, saving, type } = await desk(t, { onSignedOut: () => new Promise((resolve) => (signIn = resolve)) });
  room.answer = () => ({ status: 401, body: { type: "signed-out" } });
  type("قبل");
  await until("the end of the session", () => saving.state() === "signedOut");
  type("قبل وبعد");
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(room.requests.length, 1);
  room.answer = null;
  signIn();
  await until("the save", () => saving.state() === "saved");
  assert.equal(room.content.headline, "قبل وبعد");
});

test("a token of an earlier session is as good as none", async (t) => {
  const { room, saving, type } = await desk(t, { onSignedOut: async () => (room.answer = null) });
  room.answer = () => ({ status: 403, body: { type: "urn:midad:problem:not-from-our-page" } });
  type("نص");
  await until("the save", () => saving.state() === "saved");
  assert.equal(room.content.headline, "نص");
});

test("a slugline that came too late is settled though all else is the same", async (t) => {
  const settled = [];
  const { room, saving, type, seen } = await desk(t, {
    content: () => ({ headline: "عنوان", slugline: seen.text }),
    onConflict: async (problem) => {
      settled.push(problem);
      return problem.etag;
    },
  });
  room.answer = (sent, request) => {
    const { slugline, ...content } = sent;
    const answer = store(room, content, request.headers["if-match"]);
    return { ...answer, body: { ...answer.body, current: { slugline: "اسم الزميل" } } };
  };
  room.content = { headline: "عنوان" };
  room.revision = 5;
  type("اسمي");
  await until("the save", () => saving.state() === "saved");
  assert.equal(settled.length, 1);
  assert.equal(room.requests.at(-1).sent.slugline, "اسمي");
});

for (const status of [400, 403, 409]) {
  test(`what is refused with ${status} is told, and the next change tried`, async (t) => {
    const { room, saving, type, seen } = await desk(t);
    room.answer = () => ({ status, body: { title: "no", status } });
    type("bad");
    await until("the refusal", () => saving.state() === "refused");
    assert.deepEqual(seen.states.at(-1), ["refused", { title: "no", status }]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(room.requests.length, 1);
    room.answer = null;
    type("good");
    await until("the save", () => saving.state() === "saved");
    assert.equal(room.content.headline, "good");
  });
}

test("now() says whether the server has all of it", async (t) => {
  const { room, saving, type } = await desk(t, { pause: LONG });
  assert.equal(await saving.now(), true);
  type("نص");
  assert.equal(await saving.now(), true);
  assert.equal(room.content.headline, "نص");
  room.answer = () => ({ status: 503, body: {} });
  type("نص آخر");
  assert.equal(await saving.now(), false);
});

test("a note that came meanwhile makes no conflict: same words, new tag, and the text goes on", async (t) => {
  const { room, saving, type, names, seen } = await desk(t, { base: view({}) });
  room.revision++;
  type("أول");
  await until("the save", () => saving.state() === "saved" && seen.saved === 1);
  room.revision++;
  type("ثان");
  await until("the second", () => saving.state() === "saved" && seen.saved === 2);
  assert.equal(room.content.headline, "ثان");
  assert.ok(!names().includes("conflict"));
});

test("a tag that is told of spares the detour, unless it stands for other words", async (t) => {
  const { room, saving, type, names, seen } = await desk(t, { base: view({}), onConflict: () => new Promise(() => {}) });
  room.revision++;
  saving.noticed({ etag: '"2"', hash: view({}).hash, slugline: null });
  type("أول");
  await until("the save", () => seen.saved === 1);
  assert.equal(room.requests.length, 1);

  room.content = { headline: "زميل" };
  room.revision++;
  saving.noticed({ etag: `"${room.revision}"`, hash: view(room.content).hash, slugline: null });
  type("ثان");
  await until("the conflict", () => names().includes("conflict"));
  assert.equal(room.content.headline, "زميل");
});

test("a slugline that a colleague changed is no note", async (t) => {
  const { room, type, names } = await desk(t, { base: view({}), onConflict: () => new Promise(() => {}) });
  room.content = { slugline: "اسم الزميل" };
  room.revision++;
  type("نصي");
  await until("the conflict", () => names().includes("conflict"));
});

test("words from a closed window are settled with those of a colleague, though this page began with the latter", async (t) => {
  const { room, saving, type, names } = await desk(t, { base: view({ headline: "زميل" }), onConflict: () => new Promise(() => {}) });
  room.content = { headline: "زميل" };
  room.revision = 5;
  saving.rebase('"1"', view({ headline: "قديم" }));
  type("من نافذة مغلقة");
  await until("the conflict", () => names().includes("conflict"));
  assert.equal(room.content.headline, "زميل");
});
