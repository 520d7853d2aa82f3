// The panel to find and replace, above the text.
import { find, findNext, findPrevious, replaceAll, replaceOne } from "./find.js";
import { make } from "./elements.js";

export function findPanel(view, words) {
  const state = make("output", { className: "hint" });
  const query = make("input", { type: "search", dir: "auto", "aria-label": words("editor.findWhat"), placeholder: words("editor.findWhat"), autocomplete: "off" });
  const text = make("input", { type: "text", dir: "auto", "aria-label": words("editor.replaceWith"), placeholder: words("editor.replaceWith"), autocomplete: "off" });
  const tell = ({ count, at }) => {
    const found = count === 0 ? words("editor.foundNone") : words("editor.found").replace("%1", at).replace("%2", count);
    state.textContent = query.value === "" ? "" : found;
  };
  const button = (word, onclick) => make("button", { type: "button", onclick }, words(word));
  const panel = make(
    "div",
    { className: "find-panel", role: "search", "aria-label": words("editor.find"), hidden: true },
    query,
    button("editor.findPrevious", () => tell(findPrevious(view))),
    button("editor.findNext", () => tell(findNext(view))),
    state,
    text,
    button("editor.replace", () => tell(replaceOne(view, text.value))),
    button("editor.replaceAll", () => {
      state.textContent = words("editor.replaced").replace("%1", replaceAll(view, text.value));
    }),
    button("editor.close", () => close()),
  );
  const close = () => {
    panel.hidden = true;
    find(view, "");
    view.focus();
  };
  query.addEventListener("input", () => tell(find(view, query.value)));
  query.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      tell(event.shiftKey ? findPrevious(view) : findNext(view));
    }
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  });
  const open = () => {
    const { from, to } = view.state.selection;
    const selected = view.state.doc.textBetween(from, to, " ");
    panel.hidden = false;
    if (selected && selected.length < 100) {
      query.value = selected;
    }
    tell(find(view, query.value));
    query.select();
    query.focus();
  };
  return { panel, open, close };
}
