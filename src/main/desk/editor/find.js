// Find and replace, blind to how Arabic letters are vowelled, stretched or carry a hamza.
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const UNSEEN = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad]/;
const SAME = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ؤ: "و", ئ: "ي", ى: "ي", ی: "ي", ک: "ك" };

/** The letters that are compared, each with where it stands in the text. */
export function fold(text) {
  let folded = "";
  const at = [];
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (UNSEEN.test(letter)) {
      continue;
    }
    const digit = /[\u0660-\u0669]/.test(letter) ? letter.charCodeAt(0) - 0x660 : /[\u06f0-\u06f9]/.test(letter) ? letter.charCodeAt(0) - 0x6f0 : null;
    const plain = digit === null ? (SAME[letter] ?? letter.toLowerCase()) : String(digit);
    for (const unit of plain) {
      folded += unit;
      at.push(i);
    }
  }
  return { folded, at };
}

/** Where a text has what is looked for, from..to with the marks that sit on the last letter. */
export function matchesIn(text, query) {
  const wanted = fold(query).folded;
  const { folded, at } = fold(text);
  const found = [];
  for (let i = folded.indexOf(wanted); wanted && i >= 0; i = folded.indexOf(wanted, i + wanted.length)) {
    let end = at[i + wanted.length - 1] + 1;
    while (end < text.length && UNSEEN.test(text[end])) {
      end++;
    }
    found.push({ from: at[i], to: end });
  }
  return found;
}

const findKey = new PluginKey("find");

function search(doc, query) {
  const found = [];
  if (query) {
    doc.forEach((block, pos) => {
      if (block.isTextblock) {
        const text = block.textBetween(0, block.content.size, "", "\n");
        matchesIn(text, query).forEach(({ from, to }) => found.push({ from: pos + 1 + from, to: pos + 1 + to }));
      }
    });
  }
  return found;
}

export const findPlugin = () =>
  new Plugin({
    key: findKey,
    state: {
      init: () => ({ query: "", found: [] }),
      apply(tr, value, before, { doc }) {
        const query = tr.getMeta(findKey)?.query ?? value.query;
        return tr.docChanged || query !== value.query ? { query, found: search(doc, query) } : value;
      },
    },
    props: {
      decorations(state) {
        const { found } = this.getState(state);
        const { from, to } = state.selection;
        return DecorationSet.create(
          state.doc,
          found.map((match) => Decoration.inline(match.from, match.to, { class: match.from === from && match.to === to ? "found here" : "found" })),
        );
      },
    },
  });

const found = (view) => findKey.getState(view.state).found;

/** Marks what is found and goes to the first at or behind the cursor. */
export function find(view, query) {
  view.dispatch(view.state.tr.setMeta(findKey, { query }));
  return go(view, (matches, { from }) => matches.find((match) => match.from >= from) ?? matches[0]);
}

export const findNext = (view) => go(view, (matches, { to }) => matches.find((match) => match.from >= to) ?? matches[0]);

export const findPrevious = (view) => go(view, (matches, { from }) => matches.findLast((match) => match.to <= from) ?? matches.at(-1));

function go(view, choose) {
  const matches = found(view);
  const match = choose(matches, view.state.selection);
  if (match) {
    const selection = TextSelection.create(view.state.doc, match.from, match.to);
    view.dispatch(view.state.tr.setSelection(selection));
    // ProseMirror scrolls only to where the focus is, and that is in the panel.
    view.nodeDOM(selection.$from.before())?.scrollIntoView?.({ block: "nearest" });
  }
  return { count: matches.length, at: match ? matches.indexOf(match) + 1 : 0 };
}

/** Replaces the match that is selected and goes to the next; the marks of its first letter stay. */
export function replaceOne(view, text) {
  const { from, to } = view.state.selection;
  if (found(view).some((match) => match.from === from && match.to === to)) {
    view.dispatch(view.state.tr.insertText(text, from, to));
  }
  return findNext(view);
}

export function replaceAll(view, text) {
  const matches = found(view);
  const { tr } = view.state;
  // From the end, so that the positions before stay true.
  matches.toReversed().forEach(({ from, to }) => tr.insertText(text, from, to));
  if (matches.length > 0) {
    view.dispatch(tr);
  }
  return matches.length;
}
