// Saves a text while it is typed: one request at a time, again until the server has it, and never over somebody else's words.

const PAUSE = 1500;
const FIRST_RETRY = 1000;
const LONGEST_RETRY = 30_000;
const PATIENCE = 30_000;

/** The page's token is from before somebody signed in anew in another window. */
const OTHER_SESSION = "urn:midad:problem:not-from-our-page";

// The slugline is the article's, not one of its content's fields.
const hasSlugline = (article, text) => (article.slugline ?? null) === (JSON.parse(text).slugline ?? null);

/**
 * Saves to `url` what `content()` gives, the whole content as it is now; `etag` is what it was made from, and `base` the article
 * then (`{hash, slugline}`); `csrf()` is the token.
 *
 * The states, each told to `onState(state, detail)`:
 * - `saved`: the server has all of it
 * - `dirty`: there are changes, to be sent soon
 * - `saving`: they are on their way
 * - `offline`: the server was not reached or failed; `{retryIn}` milliseconds
 * - `conflict`: somebody else's words came first; the detail is the problem. `onConflict(problem)` resolves with the tag of the
 *   revision from which to go on, when what the two of them said is settled
 * - `signedOut`: the session has ended; goes on when `onSignedOut()` resolves
 * - `refused`: the server will not store it; the detail is the problem. The next change is tried again
 *
 * `onSaved(article)` is called when the server has all of it, not while something newer waits. `pause`, `retry` and `fetch` are
 * for tests.
 */
export function createAutosave(options) {
  const saving = new Autosave(options);
  const online = () => saving.online();
  globalThis.addEventListener?.("online", online);
  return {
    /** Says that something was typed. */
    changed: () => saving.changed(),
    /** Saves now, as before a step of the workflow; resolves with whether the server has all of it. */
    now: () => saving.now(),
    state: () => saving.state,
    etag: () => saving.etag,
    /** `{hash, slugline}` of the words that what is written next is made from; null where nobody knows. */
    base: () => saving.base,
    /** What is written next is made from another tag, and the words it stood for, where those are known. */
    rebase: (etag, base = null) => Object.assign(saving, { etag, base }),
    /** The article has a new tag; it is ours to bring if it stands for the words we started from. */
    noticed: (now) => saving.noticed(now),
    online,
    end() {
      globalThis.removeEventListener?.("online", online);
      saving.end();
    },
  };
}

class Autosave {
  constructor({ pause = PAUSE, retry = FIRST_RETRY, fetch = (...call) => globalThis.fetch(...call), ...options }) {
    const nothing = () => {};
    Object.assign(this, { onState: nothing, onSaved: nothing, ...options, pause, retry, fetch });
    Object.assign(this, { state: "saved", changes: 0, sent: 0, unanswered: null, failures: 0, timer: null, running: null, ended: false });
  }

  changed() {
    this.changes++;
    // While offline the next attempt takes it along.
    if (this.waits() || this.state === "offline") {
      return;
    }
    if (!this.running) {
      this.enter("dirty");
    }
    this.schedule(this.pause);
  }

  async now() {
    await this.running;
    if (this.changes > this.sent) {
      do {
        await this.save();
      } while (this.state === "dirty");
    }
    return this.state === "saved";
  }

  /** Whether somebody else must act first. */
  waits() {
    return this.state === "conflict" || this.state === "signedOut" || this.ended;
  }

  /** The network is back, as the browser says: no need to wait longer. */
  online() {
    if (this.state === "offline") {
      this.schedule(0);
    }
  }

  end() {
    this.ended = true;
    clearTimeout(this.timer);
  }

  schedule(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  save() {
    clearTimeout(this.timer);
    if (this.waits()) {
      return Promise.resolve();
    }
    // Never two at once: what came meanwhile is sent after the answer.
    this.running ??= this.attempt().finally(() => {
      this.running = null;
      if (this.changes > this.sent && (this.state === "saved" || this.state === "dirty")) {
        this.enter("dirty");
        this.schedule(this.pause);
      }
    });
    return this.running;
  }

  async attempt() {
    // What may have arrived though no answer came is sent again as it was: the server then knows it for ours, not for a conflict.
    this.unanswered ??= { taken: this.changes, text: JSON.stringify(this.content()) };
    const { taken, text } = this.unanswered;
    this.enter("saving");
    let answer;
    let body;
    try {
      answer = await this.send(text);
      body = await answer.json().catch(() => ({}));
    } catch {
      this.tryLater();
      return;
    }
    await this.judge(answer, body, { taken, text });
  }

  isBase(article) {
    return Boolean(this.base?.hash) && article?.hash === this.base.hash && (article.slugline ?? null) === (this.base.slugline ?? null);
  }

  noticed(now) {
    // While a save is on its way its answer decides.
    if (!this.running && !this.waits() && this.isBase(now)) {
      this.etag = now.etag;
    }
  }

  send(text) {
    return this.fetch(this.url, {
      method: "PUT",
      headers: { "Content-Type": "application/json", Accept: "application/json", "If-Match": this.etag, "X-CSRF-Token": this.csrf() },
      body: text,
      credentials: "same-origin",
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
  }

  async judge(answer, body, { taken, text }) {
    if (this.ended) {
      return;
    }
    if (answer.ok) {
      this.stored(body, answer.headers.get("ETag") ?? this.etag, taken);
    } else if (answer.status === 401 || body.type === OTHER_SESSION) {
      this.enter("signedOut");
      this.signIn();
    } else if (answer.status === 412 && body.etag && body.fields?.length === 0 && hasSlugline(body.current, text)) {
      // The same words are there already: our own save, whose answer was lost on the way.
      this.stored(body.current, body.etag, taken);
    } else if (answer.status === 412 && body.etag !== this.etag && this.isBase(body.current)) {
      // A note came or went, which changes the tag and no words.
      this.unanswered = null;
      this.etag = body.etag;
      await this.attempt();
    } else if (answer.status === 412) {
      this.unanswered = null;
      this.sent = taken;
      this.enter("conflict", body);
      this.settle(body);
    } else if (answer.status >= 500 || answer.status === 408 || answer.status === 429 || answer.type === "opaqueredirect") {
      this.tryLater();
    } else {
      this.unanswered = null;
      this.failures = 0;
      this.sent = taken;
      this.enter("refused", body);
      if (this.changes > taken) {
        this.schedule(this.pause);
      }
    }
  }

  stored(article, etag, taken) {
    this.unanswered = null;
    this.failures = 0;
    this.sent = taken;
    this.etag = etag;
    this.base = article;
    this.enter("saved");
    if (this.changes === taken) {
      this.onSaved(article);
    }
  }

  async settle(problem) {
    const etag = await this.onConflict(problem);
    if (!this.ended && this.state === "conflict") {
      this.etag = etag;
      this.base = problem.current;
      this.changes++;
      this.enter("dirty");
      this.schedule(0);
    }
  }

  async signIn() {
    await this.onSignedOut();
    if (!this.ended && this.state === "signedOut") {
      this.enter("dirty");
      this.schedule(0);
    }
  }

  /** Doubles the wait, with some chance in it: not all desks come back in the same second. */
  tryLater() {
    if (this.ended) {
      return;
    }
    const longest = Math.min(LONGEST_RETRY, this.retry * 2 ** this.failures++);
    const retryIn = Math.round(longest * (0.75 + Math.random() / 4));
    this.enter("offline", { retryIn });
    this.schedule(retryIn);
  }

  enter(state, detail) {
    const before = this.state;
    this.state = state;
    if (state !== before || detail) {
      this.onState(state, detail);
    }
  }
}
