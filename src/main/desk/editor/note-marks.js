// Notes of colleagues, underlined in the text they speak of; the marks go where their words go.
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const marksKey = new PluginKey("notes");

/**
 * Where a note's words are in a text that may have changed since: `quote` where it stood, or where its block has it once, or the
 * block itself where the note has none. Null where they are no more: a wrong place would be worse than none.
 */
export function placeOf(doc, { key, start, end, quote }) {
  let place = null;
  doc.forEach((node, pos) => {
    if (place || node.attrs.key !== key) {
      return;
    }
    if (!quote) {
      place = { from: pos, to: pos + node.nodeSize, isBlock: true };
    } else if (node.isTextblock) {
      const text = node.textBetween(0, node.content.size, "", "\n");
      const at = text.slice(start, end) === quote ? start : onlyIn(text, quote);
      place = at < 0 ? null : { from: pos + 1 + at, to: pos + 1 + at + quote.length, isBlock: false };
    }
  });
  return place;
}

function onlyIn(text, quote) {
  const at = text.indexOf(quote);
  return at === text.lastIndexOf(quote) ? at : -1;
}

/** Where a place has gone; null where nothing of it is left. */
function moved(place, mapping) {
  const from = mapping.map(place.from, 1);
  const to = mapping.map(place.to, -1);
  return from < to ? { ...place, from, to } : null;
}

function placed(tr, value) {
  const told = tr.getMeta(marksKey);
  const notes = told?.notes ?? value.notes;
  const places = new Map();
  for (const note of notes) {
    const before = value.places.get(note.id);
    places.set(note.id, (before && moved(before, tr.mapping)) ?? placeOf(tr.doc, note));
  }
  return { notes, places, current: told?.current ?? value.current };
}

function mark({ id, blocking }, { from, to, isBlock }, current) {
  const look = { class: `${isBlock ? "noted-block" : "noted"}${blocking ? " blocking" : ""}${id === current ? " here" : ""}` };
  return isBlock ? Decoration.node(from, to, look) : Decoration.inline(from, to, look);
}

/** `onPick(id)` is called when somebody clicks on a note's words, `onPlaced()` when words of one are gone, or there again. */
export const noteMarks = ({ onPick = () => {}, onPlaced = () => {} } = {}) =>
  new Plugin({
    key: marksKey,
    state: {
      init: () => ({ notes: [], places: new Map(), current: null }),
      apply: (tr, value) => (tr.docChanged || tr.getMeta(marksKey) ? placed(tr, value) : value),
    },
    view: () => ({
      update(view, before) {
        if (gone(view.state).join() !== gone(before).join()) {
          onPlaced();
        }
      },
    }),
    props: {
      decorations(state) {
        const { notes, places, current } = this.getState(state);
        const seen = notes.filter(({ id }) => places.get(id));
        return DecorationSet.create(state.doc, seen.map((note) => mark(note, places.get(note.id), current)));
      },
      handleClick(view, pos) {
        const id = noteAt(view, pos);
        if (id) {
          onPick(id);
        }
        return false;
      },
    },
  });

const gone = (state) => {
  const { notes, places } = marksKey.getState(state);
  return notes.map(({ id }) => id).filter((id) => !places.get(id));
};

/** Ids of the notes whose words are no more. */
export const lostNotes = (view) => gone(view.state);

/** The notes there are now, `{id, key, start, end, quote, blocking}` each. */
export const setNotes = (view, notes) => view.dispatch(view.state.tr.setMeta(marksKey, { notes }));

/** The note on what stands at a place of the text, the narrowest of several; as the cursor is where none is given. */
export function noteAt(view, pos = view.state.selection.from) {
  const { places } = marksKey.getState(view.state);
  const here = [...places].filter(([, place]) => place && place.from <= pos && pos <= place.to);
  return here.sort(([, one], [, other]) => one.to - one.from - (other.to - other.from))[0]?.[0] ?? null;
}

/** Sets one apart from the others. */
export const pointAt = (view, id) => view.dispatch(view.state.tr.setMeta(marksKey, { current: id }));

/** Goes to a note's words and selects them; false where they are no more. */
export function goTo(view, id) {
  const place = marksKey.getState(view.state).places.get(id);
  if (!place) {
    return false;
  }
  const { doc, tr } = view.state;
  const selection = place.isBlock ? TextSelection.near(doc.resolve(place.from + 1)) : TextSelection.create(doc, place.from, place.to);
  view.dispatch(tr.setSelection(selection).setMeta(marksKey, { current: id }));
  view.focus();
  view.nodeDOM(selection.$from.before())?.scrollIntoView?.({ block: "center" });
  return true;
}
