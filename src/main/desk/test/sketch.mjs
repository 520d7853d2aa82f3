// Bodies as short lines that can be read beside what they were made of.

/** One line for each block: `h2 text`, `bullet/2 text`, with `*strong*`, `_em_`, `^sup^`, `~sub~`, `` `code` `` and `[text](href)`. */
export function sketch(blocks) {
  return blocks.map(line);
}

const SIGNS = { strong: "*", em: "_", code: "`", sub: "~", sup: "^" };

function line(block) {
  switch (block._type) {
    case "block":
      return [name(block), block.dir && `{${block.dir}}`, block.children.map((span) => said(span, block)).join("")].filter(Boolean).join(" ");
    case "table":
      return `table ${block.rows.map((row) => row.join(" | ")).join(" / ")}`;
    case "embed":
      return `embed ${block.provider} ${block.url}`;
    default:
      return block._type;
  }
}

function name({ style, listItem, level }) {
  return listItem ? `${listItem}/${level}` : style === "normal" ? "p" : style;
}

function said({ text, marks }, { markDefs }) {
  const href = markDefs.find((link) => marks.includes(link._key))?.href;
  const signs = marks.map((mark) => SIGNS[mark] ?? "");
  const marked = signs.join("") + text.replaceAll("\n", "⏎") + signs.toReversed().join("");
  return href ? `[${marked}](${href})` : marked;
}
