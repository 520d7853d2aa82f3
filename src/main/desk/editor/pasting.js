// Puts what was pasted or dropped into the document, after it was made of what the body may hold.
import { Fragment, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { blocksFromHtml, blocksFromText } from "./paste.js";
import { fromPortableText } from "./portable-text.js";

export function pastePlugin(dir) {
  return new Plugin({
    props: {
      // ProseMirror reads HTML in a document that the page's policy watches; what is not our own is read by `insert` alone.
      transformPastedHTML: (html) => (isOwn(html) ? html : ""),
      handlePaste: (view, event) => insert(view, event.clipboardData, dir),
      handleDrop(view, event, slice, moved) {
        if (moved || !event.dataTransfer) {
          return false;
        }
        const target = view.posAtCoords({ left: event.clientX, top: event.clientY });
        return target !== null && insert(view, event.dataTransfer, dir, target.pos);
      },
      // A copy of our own comes with keys that its original still has.
      transformPasted: (slice) => new Slice(withoutKeys(slice.content), slice.openStart, slice.openEnd),
    },
  });
}

const isOwn = (html) => /<[^>]+data-pm-slice/.test(html);

function withoutKeys(fragment) {
  const nodes = [];
  fragment.forEach((node) => nodes.push(node.attrs.key ? node.type.create({ ...node.attrs, key: null }, node.content, node.marks) : node));
  return Fragment.from(nodes);
}

/** False leaves it to ProseMirror: what was copied here, and files, which are the page's business. */
function insert(view, data, dir, pos) {
  const html = data.getData("text/html");
  if (isOwn(html)) {
    return false;
  }
  const plain = data.getData("text/plain");
  const blocks = html && !view.input?.shiftKey ? blocksFromHtml(html, { dir }) : plain ? blocksFromText(plain) : [];
  if (blocks.length === 0) {
    return data.files.length === 0 && (html !== "" || plain !== "");
  }
  view.dispatch(pasted(view.state, blocks, pos).scrollIntoView().setMeta("paste", true));
  return true;
}

/** The blocks at the selection: text goes on in the paragraph it is pasted into, other forms keep theirs. */
export function pasted(state, blocks, pos) {
  const { tr, schema } = state;
  const nodes = fromPortableText(schema, blocks).content;
  if (pos === undefined) {
    tr.deleteSelection();
  }
  const $at = tr.doc.resolve(pos ?? tr.selection.from);
  const runsOn = (node) => node.isTextblock && !node.attrs.listItem && node.attrs.style === "normal";
  const into = $at.parent.isTextblock && $at.parent.content.size > 0;
  const alone = nodes.childCount === 1 && runsOn(nodes.firstChild);
  if (!$at.parent.isTextblock) {
    return tr.insert($at.pos, nodes);
  }
  if (alone) {
    return tr.replaceWith($at.pos, $at.pos, nodes.firstChild.content);
  }
  if (!into) {
    return tr.replaceWith($at.before(), $at.after(), nodes);
  }
  const openStart = runsOn(nodes.firstChild) ? 1 : 0;
  const atEnd = $at.parentOffset === $at.parent.content.size;
  const openEnd = runsOn(nodes.lastChild) && !atEnd ? 1 : 0;
  return openStart || openEnd ? tr.replace($at.pos, $at.pos, new Slice(nodes, openStart, openEnd)) : between(tr, $at, nodes);
}

function between(tr, $at, nodes) {
  if ($at.parentOffset === $at.parent.content.size) {
    return tr.insert($at.after(), nodes);
  }
  if ($at.parentOffset === 0) {
    return tr.insert($at.before(), nodes);
  }
  return tr.split($at.pos, 1, [{ type: $at.parent.type, attrs: { ...$at.parent.attrs, key: null } }]).insert($at.pos + 1, nodes);
}
