// Takes out of a text what the server refuses: control and broken characters, overrides, and isolates that are never closed.

const OPENERS = { "\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069" };
const CLOSERS = new Set(Object.values(OPENERS));
const NO_TEXT = /[\p{Cc}\p{Cs}\u2028\u2029\u202d\u202e\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/u;
// Most texts have none of these, and are passed as they are.
const SUSPECT = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/u;

/** The same texts, one paragraph in parts; an isolate may open in one part and close in another. */
export function legibleParts(parts) {
  if (!parts.some((part) => SUSPECT.test(part))) {
    return parts;
  }
  const kept = parts.map((part) => [...part.replace(/\r\n?|\u2028|\u2029/g, "\n").replace(/\t/g, " ")]);
  let open = [];
  const drop = ({ part, at }) => (kept[part][at] = "");
  kept.forEach((characters, part) =>
    characters.forEach((character, at) => {
      if (character === "\n") {
        open.forEach(drop);
        open = [];
      } else if (OPENERS[character]) {
        open.push({ part, at, closer: OPENERS[character] });
      } else if (CLOSERS.has(character)) {
        if (open.at(-1)?.closer === character) {
          open.pop();
        } else {
          drop({ part, at });
        }
      } else if (NO_TEXT.test(character)) {
        drop({ part, at });
      }
    }),
  );
  open.forEach(drop);
  return kept.map((characters) => characters.join(""));
}

export const legible = (text) => legibleParts([text])[0];

export const legibleLine = (text) => legible(text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " "));
