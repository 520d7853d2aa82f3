// What keys and buttons do to blocks: styles, flat lists, directions, and where Enter and Backspace lead.
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { DEEPEST_LEVEL } from "./schema.js";

/** The text blocks that the selection touches, with their positions. */
export function touched({ doc, selection: { from, to } }) {
  const found = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.type.name === "block") {
      found.push({ node, pos });
    }
    return false;
  });
  return found;
}

function change(state, dispatch, attributesOf) {
  const blocks = touched(state);
  if (blocks.length === 0) {
    return false;
  }
  if (dispatch) {
    const { tr } = state;
    blocks.forEach(({ node, pos }) => tr.setNodeMarkup(pos, null, { ...node.attrs, ...attributesOf(node.attrs) }));
    dispatch(tr.scrollIntoView());
  }
  return true;
}

const PLAIN = { style: "normal", listItem: null, level: null };

export const setStyle = (style) => (state, dispatch) => change(state, dispatch, () => ({ ...PLAIN, style }));

export const toggleStyle = (style) => (state, dispatch) =>
  setStyle(touched(state).every(({ node }) => node.attrs.style === style) ? "normal" : style)(state, dispatch);

export const toggleList = (kind) => (state, dispatch) => {
  const off = touched(state).every(({ node }) => node.attrs.listItem === kind);
  return change(state, dispatch, ({ level }) => (off ? PLAIN : { style: "normal", listItem: kind, level: level ?? 1 }));
};

/** One level deeper or shallower; an item of the first level that goes up leaves its list. */
export const indent = (by, { leave = false } = {}) => (state, dispatch) => {
  if (!touched(state).some(({ node }) => node.attrs.listItem)) {
    return false;
  }
  return change(state, dispatch, ({ listItem, level }) => {
    if (!listItem) {
      return {};
    }
    return level + by < 1 && leave ? PLAIN : { level: Math.min(DEEPEST_LEVEL, Math.max(1, level + by)) };
  });
};

export const setDirection = (dir, lang) => (state, dispatch) => change(state, dispatch, () => ({ dir, lang }));

const isPlain = ({ attrs }) => attrs.style === "normal" && !attrs.listItem;

/** Enter: the text keeps its key and its form, a crosshead is followed by a paragraph, an empty item ends its list. */
export function enter(state, dispatch) {
  const { selection, schema } = state;
  if (selection instanceof NodeSelection && selection.node.isBlock) {
    return after(selection.to, schema.nodes.block.create(), state, dispatch);
  }
  const { $from } = selection;
  if (!$from.parent.isTextblock) {
    return false;
  }
  if (selection.empty && $from.parent.content.size === 0 && !isPlain($from.parent)) {
    return $from.parent.attrs.listItem ? indent(-1, { leave: true })(state, dispatch) : setStyle("normal")(state, dispatch);
  }
  if (dispatch) {
    dispatch(divide(state.tr.deleteSelection()).scrollIntoView());
  }
  return true;
}

function divide(tr) {
  const { $from } = tr.selection;
  const { parent } = $from;
  const headed = /^h\d$/.test(parent.attrs.style);
  const rest = { ...parent.attrs, key: null, ...(headed && { style: "normal" }) };
  if ($from.parentOffset === 0 && parent.content.size > 0) {
    return tr.insert($from.before(), parent.type.create(rest));
  }
  const atEnd = $from.parentOffset === parent.content.size;
  return tr.split($from.pos, 1, [{ type: parent.type, attrs: atEnd ? rest : { ...parent.attrs, key: null } }]);
}

function after(pos, node, { tr }, dispatch) {
  if (dispatch) {
    tr.insert(pos, node);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1))).scrollIntoView());
  }
  return true;
}

/** Backspace at the start of a block: first the form goes, then the empty block before it; the rest is ProseMirror's. */
export function backspace(state, dispatch) {
  const { selection } = state;
  const { $from } = selection;
  if (!selection.empty || !$from.parent.isTextblock || $from.parentOffset > 0) {
    return false;
  }
  if (!isPlain($from.parent)) {
    return $from.parent.attrs.listItem ? indent(-1, { leave: true })(state, dispatch) : setStyle("normal")(state, dispatch);
  }
  const before = state.doc.resolve($from.before()).nodeBefore;
  if (before?.type.name !== "block" || before.content.size > 0) {
    return false;
  }
  dispatch?.(state.tr.delete($from.before() - before.nodeSize, $from.before()).scrollIntoView());
  return true;
}

/** Puts an object where the cursor is: in place of an empty block, else behind the block; a paragraph follows it. */
export const insertObject = (name, attributes) => (state, dispatch) => {
  if (dispatch) {
    const { schema, selection, tr } = state;
    const node = schema.nodes[name].create(attributes);
    const at = selection.$to.depth > 0 ? selection.$to : null;
    const empty = at && at.parent.content.size === 0;
    const pos = at ? (empty ? at.before(1) : at.after(1)) : selection.to;
    tr.replaceWith(pos, empty ? at.after(1) : pos, node);
    if (tr.doc.nodeAt(pos + node.nodeSize)?.type.name !== "block") {
      tr.insert(pos + node.nodeSize, schema.nodes.block.create());
    }
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, pos)).scrollIntoView());
  }
  return true;
};

/** Moves the object at a position one block up or down. */
export const moveObject = (pos, by) => (state, dispatch) => {
  const node = state.doc.nodeAt(pos);
  const $pos = state.doc.resolve(pos);
  const other = state.doc.maybeChild($pos.index() + by);
  if (!node || !other) {
    return false;
  }
  if (dispatch) {
    const target = by < 0 ? pos - other.nodeSize : pos + other.nodeSize;
    const tr = state.tr.delete(pos, pos + node.nodeSize).insert(target, node);
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, target)).scrollIntoView());
  }
  return true;
};

/** Gives the selected text, or the link the cursor is in, an address; where there is neither it puts in a text. None takes the link off. */
export const setLink = (href, text = href) => (state, dispatch) => {
  const { from, to } = linkRange(state) ?? state.selection;
  const { link } = state.schema.marks;
  if (dispatch) {
    const { tr } = state;
    if (from === to && href) {
      tr.insert(from, state.schema.text(text, [link.create({ href })]));
    } else {
      tr.removeMark(from, to, link);
      if (href) {
        tr.addMark(from, to, link.create({ href }));
      }
    }
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** Where the link around the cursor begins and ends; null where the cursor is in none or text is selected. */
export function linkRange({ selection, schema }) {
  const { $from, empty } = selection;
  const marked = (node) => node && schema.marks.link.isInSet(node.marks);
  const mark = marked($from.nodeAfter) ?? marked($from.nodeBefore);
  if (!empty || !mark || !$from.parent.isTextblock) {
    return null;
  }
  let range = null;
  let current = null;
  $from.parent.forEach((node, offset) => {
    const start = $from.start() + offset;
    if (!mark.isInSet(node.marks)) {
      current = null;
      return;
    }
    current = current ? { from: current.from, to: start + node.nodeSize } : { from: start, to: start + node.nodeSize };
    if (current.from <= $from.pos && current.to >= $from.pos) {
      range = current;
    }
  });
  return range;
}
