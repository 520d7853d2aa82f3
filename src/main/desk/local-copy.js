// What is typed, kept in this browser until the server has it: it outlives a closed window, a dead network and a sign-out.

const PREFIX = "midad.copy.";
const PAUSE = 300;
const OLDEST = 30 * 24 * 3600 * 1000;

/** `{write, flush, read, clear, end}` for one article and person; `storage`, `target` and `now` are the window's but in tests. */
export function createLocalCopy({ person, article, storage = localStorage, target = globalThis, now = Date.now }) {
  const key = `${PREFIX}${person}.${article}`;
  let pending = null;
  let timer = null;

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
    Object.keys(storage)
      .filter((name) => name.startsWith(PREFIX) && name !== key)
      .filter((name) => now() - (parse(storage.getItem(name))?.at ?? 0) > OLDEST)
      .forEach((name) => storage.removeItem(name));
  }

  target.addEventListener?.("pagehide", flush);
  return {
    /** Keeps `{content, etag, ...}`, or what a function gives when it is time to write: at most every 300 ms, and when the page goes. */
    write(value) {
      pending = value;
      timer ??= setTimeout(flush, PAUSE);
    },
    flush,
    /** What was kept last with `at`, its time in milliseconds; null where there is nothing. */
    read: () => parse(storage.getItem(key)),
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
