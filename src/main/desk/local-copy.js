// What is typed, kept in this browser until the server has it: it outlives a closed window, a dead network and a sign-out.

const PREFIX = "midad.copy.";
const PAUSE = 300;
const OLDEST = 30 * 24 * 3600 * 1000;

export class LocalCopy {
  /** `storage` and `target` are the window's own but in tests. */
  constructor({ user, article, storage = localStorage, target = globalThis, now = Date.now }) {
    Object.assign(this, { key: `${PREFIX}${user}.${article}`, storage, target, now, pending: null, timer: null, failed: false });
    this.flush = this.flush.bind(this);
    target.addEventListener?.("pagehide", this.flush);
  }

  /**
   * Keeps a text, at most every 300 ms; `take()` gives `{content, etag, revision}`: the whole content, and what it was made from.
   * It is asked only when it is time to write.
   */
  keep(take) {
    this.pending = take;
    this.timer ??= setTimeout(this.flush, PAUSE);
  }

  /** Writes what is pending; false where the browser refused, as it does when its room is used up. */
  flush() {
    clearTimeout(this.timer);
    this.timer = null;
    const take = this.pending;
    this.pending = null;
    if (take) {
      this.failed = !this.write(JSON.stringify({ ...take(), at: this.now() }));
    }
    return !this.failed;
  }

  write(text) {
    try {
      this.storage.setItem(this.key, text);
      return true;
    } catch {
      this.forgetOld();
    }
    try {
      this.storage.setItem(this.key, text);
      return true;
    } catch {
      return false;
    }
  }

  /** `{content, etag, revision, at}` as it was last kept, or null. */
  read() {
    return parse(this.storage.getItem(this.key));
  }

  /** The server has all of it. What was typed since then is kept by the next `keep`. */
  forget() {
    clearTimeout(this.timer);
    this.timer = null;
    this.pending = null;
    this.storage.removeItem(this.key);
  }

  /** Removes the copies of other texts that nobody came back for in a month. */
  forgetOld() {
    Object.keys(this.storage)
      .filter((key) => key.startsWith(PREFIX) && key !== this.key)
      .filter((key) => this.now() - (parse(this.storage.getItem(key))?.at ?? 0) > OLDEST)
      .forEach((key) => this.storage.removeItem(key));
  }

  destroy() {
    this.flush();
    this.target.removeEventListener?.("pagehide", this.flush);
  }
}

function parse(text) {
  try {
    const copy = JSON.parse(text ?? "null");
    return copy && typeof copy === "object" && copy.content ? copy : null;
  } catch {
    return null;
  }
}
