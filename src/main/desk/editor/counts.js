// How long a body is, in words, characters and minutes.

const WORDS_A_MINUTE = 200;

/** Words are what stands between spaces and has a letter or a digit; marks that only vowel a letter are no characters. */
export function countsOf(doc) {
  const texts = [];
  doc.descendants((node) => {
    if (node.isTextblock) {
      texts.push(node.textBetween(0, node.content.size, "", "\n"));
      return false;
    }
    const { text, attribution, caption, rows } = node.attrs;
    texts.push(...[text, attribution, caption, ...(rows?.flat() ?? [])].filter(Boolean));
    return true;
  });
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length, 0);
  const characters = texts.reduce((sum, text) => sum + [...text.replace(/[\p{Mn}\u0640]/gu, "")].length, 0);
  return { words, characters, minutes: Math.ceil(words / WORDS_A_MINUTE) };
}
