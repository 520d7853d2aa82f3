// What the document looks after by itself: a key on every block, and the numbers of lists.
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { isKey, newKey } from "./keys.js";

/** Gives a key to each block that has none, or one that a block before it has. */
export const keyPlugin = () =>
  new Plugin({
    appendTransaction(transactions, before, { doc, tr }) {
      if (!transactions.some(({ docChanged }) => docChanged) || isEmpty(doc)) {
        return null;
      }
      const taken = new Set();
      const without = [];
      doc.forEach((node, pos) => {
        const { key } = node.attrs;
        if (isKey(key) && !taken.has(key)) {
          taken.add(key);
        } else {
          without.push(pos);
        }
      });
      without.forEach((pos) => tr.setNodeAttribute(pos, "key", newKey(taken)));
      return without.length > 0 ? tr : null;
    },
  });

const isEmpty = (doc) => doc.childCount === 1 && doc.firstChild.isTextblock && doc.firstChild.content.size === 0;

/** Numbers are shown by a style, so that they are no part of the text. */
export function numberPlugin(language) {
  const digits = new Intl.NumberFormat(language);
  return new Plugin({
    state: {
      init: (config, { doc }) => numbers(doc, digits),
      apply: (tr, set) => (tr.docChanged ? numbers(tr.doc, digits) : set),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}

function numbers(doc, digits) {
  const decorations = [];
  let counts = [];
  doc.forEach((node, pos) => {
    const { listItem, level } = node.attrs;
    if (!listItem) {
      counts = [];
      return;
    }
    counts.length = Math.min(counts.length, level);
    const last = counts[level - 1];
    const count = last?.kind === listItem ? last.count + 1 : 1;
    counts[level - 1] = { kind: listItem, count };
    if (listItem === "number") {
      decorations.push(Decoration.node(pos, pos + node.nodeSize, { "data-number": `${digits.format(count)}.` }));
    }
  });
  return DecorationSet.create(doc, decorations);
}

/** A hint where nothing is written yet. */
export const placeholderPlugin = (text) =>
  new Plugin({
    props: {
      decorations: ({ doc }) =>
        isEmpty(doc) ? DecorationSet.create(doc, [Decoration.node(0, doc.firstChild.nodeSize, { "data-placeholder": text })]) : null,
    },
  });
