// What is typed, kept in this browser until the server has it: it outlives a closed window, a dead network and a sign-out.

const PREFIX = "midad.copy.";
const PAUSE = 300;
const OLDEST = 30 * 24 * 3600 * 1000;

const GRACE = 500;

/**
 * `{write, flush, left, clear, end}` for one article, person and window: two windows of one person do not write over each other.
 * `storage`, `locks`, `target` and `now` are the window's but in tests.
 */
export function createLocalCopy({ person, article, storage = localStorage, locks = globalThis.navigator?.locks, target = globalThis, now = Date.now }) {
  const copies = `${PREFIX}${person}.${article}.`;
  const key = copies + Math.random().toString(36).slice(2);
  let pending = null;
  let timer = null;
  let close;
  // Held for as long as this window is open, so that others can tell whose words nobody sees any more.
  locks?.request(key, () => new Promise((resolve) => (close = resolve)));

  /** Writes what is pending; false where the browser refused, as it does when its room is used up. */
  function flush() {
    clearTimeout(timer);
    timer = null;
    const value = pending;
    pending = null;
    return value === null || put(key, JSON.stringify({ ...(typeof value === "function" ? value() : value), at: now() }));
  }

  function put(name, text) {
    try {
      storage.setItem(name, text);
      return true;
    } catch {
      forgetOld();
    }
    try {
      storage.setItem(name, text);
      return true;
    } catch {
      return false;
    }
  }

  /** Removes the copies of other texts that nobody came back for in a month. */
  function forgetOld() {
    others(PREFIX)
      .filter((name) => now() - (parse(storage.getItem(name))?.at ?? 0) > OLDEST)
      .forEach((name) => storage.removeItem(name));
  }

  function others(prefix) {
    return Object.keys(storage).filter((name) => name.startsWith(prefix) && name !== key);
  }

  /** A window that is just closing has a moment to go; where a browser has no locks, nobody is known to be there. */
  function isClosed(name) {
    const waiting = locks?.request(name, { signal: AbortSignal.timeout(GRACE) }, () => true);
    return waiting ? waiting.catch(() => false) : true;
  }

  target.addEventListener?.("pagehide", flush);
  return {
    /** Keeps `{content, etag, ...}`, or what a function gives when it is time to write: at most every 300 ms, and when the page goes. */
    write(value) {
      pending = value;
      timer ??= setTimeout(flush, PAUSE);
    },
    flush,
    /**
     * What the last of the windows that are closed has left of this article, with `at`, its time in milliseconds, and `forget()`;
     * null where there is nothing.
     */
    async left() {
      const names = others(copies);
      const closed = await Promise.all(names.map(isClosed));
      const [last] = names
        .filter((_, at) => closed[at])
        .map((name) => ({ ...parse(storage.getItem(name)), forget: () => storage.removeItem(name) }))
        .filter(({ content }) => content)
        .sort((one, other) => other.at - one.at);
      return last ?? null;
    },
    /** The server has all of it. */
    clear() {
      clearTimeout(timer);
      timer = null;
      pending = null;
      storage.removeItem(key);
    },
    end() {
      flush();
      target.removeEventListener?.("pagehide", flush);
      close?.();
    },
  };
}

function parse(text) {
  try {
    const copy = JSON.parse(text ?? "null");
    return copy && typeof copy === "object" && copy.content ? copy : null;
  } catch {
    return null;
  }
}
