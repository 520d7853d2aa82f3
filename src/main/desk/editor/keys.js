// Keys of blocks and links, and where they must be unique.

const KEY = /^(?!__)[A-Za-z0-9._:-]{1,64}$/;

export const isKey = (key) => typeof key === "string" && KEY.test(key);

/** Five random bytes: two of a body's 2,000 blocks meet once in half a million bodies, and a meeting is seen and mended. */
export function newKey(taken = new Set()) {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(5));
    const key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (!taken.has(key)) {
      taken.add(key);
      return key;
    }
  }
}
