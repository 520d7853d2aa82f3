// Pictures dropped or pasted into the text as files: each keeps its place while it is uploaded, and tells how far it is.
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { make } from "./elements.js";

const KEY = new PluginKey("uploads");

/** `upload(file, onShare)` resolves with `{image}`, and rejects with an error that says why. */
export function uploadPlugin(upload, words) {
  const drop = (view, event, data, pos) => {
    const files = [...(data?.files ?? [])];
    if (files.length === 0) {
      return false;
    }
    event.preventDefault();
    files.forEach((file) => begin(view, file, pos, upload, words));
    return true;
  };
  return new Plugin({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, places) {
        const moved = places.map(tr.mapping, tr.doc);
        const { add, remove } = tr.getMeta(KEY) ?? {};
        const kept = remove ? moved.remove(placesOf(moved, remove)) : moved;
        return add ? kept.add(tr.doc, [add]) : kept;
      },
    },
    props: {
      decorations: (state) => KEY.getState(state),
      handlePaste: (view, event) => drop(view, event, event.clipboardData, view.state.selection.to),
      handleDrop: (view, event, slice, moved) =>
        !moved && drop(view, event, event.dataTransfer, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size),
    },
    view: (view) => {
      const stay = (event) => KEY.getState(view.state).find(undefined, undefined, (each) => !each.failed).length > 0 && event.preventDefault();
      addEventListener("beforeunload", stay);
      return { destroy: () => removeEventListener("beforeunload", stay) };
    },
  });
}

const placesOf = (places, upload) => places.find(undefined, undefined, (each) => each.upload === upload);

async function begin(view, file, pos, upload, words) {
  const $pos = view.state.doc.resolve(Math.min(pos, view.state.doc.content.size));
  const progress = make("progress", { max: 1, value: 0, "aria-label": file.name });
  const place = { upload: Symbol(file.name), failed: false, side: 1, ignoreSelection: true, stopEvent: () => true };
  const box = make("div", { className: "text-upload", role: "status", contentEditable: "false" }, make("bdi", {}, file.name), progress);
  const tell = (step) => view.dispatch(view.state.tr.setMeta(KEY, step));
  tell({ add: Decoration.widget($pos.depth ? $pos.after(1) : $pos.pos, box, place) });
  try {
    if (!file.type.startsWith("image/")) {
      throw new Error(words("editor.notPicture"));
    }
    const { image } = await upload(file, (share) => (progress.value = share));
    put(view, image, place.upload);
  } catch (problem) {
    place.failed = true;
    const close = make("button", { type: "button", className: "quiet", onclick: () => tell({ remove: place.upload }) }, words("editor.close"));
    box.setAttribute("role", "alert");
    progress.replaceWith(make("span", { className: "error" }, problem.message), close);
  }
}

/** Where it was dropped, wherever that is by now; at the end if the text around it has gone. */
function put(view, image, upload) {
  const { doc, schema, tr } = view.state;
  const [place] = placesOf(KEY.getState(view.state), upload);
  view.dispatch(tr.insert(place?.from ?? doc.content.size, schema.nodes.image.create({ image })).setMeta(KEY, { remove: upload }));
}
