// The point of a picture that every crop must keep: pointed at, or moved with the arrow keys.
import { make } from "./elements.js";

const STEP = 0.02;

const clamp = (number) => Math.round(Math.min(1, Math.max(0, number)) * 1000) / 1000;

/** `point()` gives where it is, `set({x, y})` takes where it is put; `words(key)` names it. */
export function focal({ point, set, words }) {
  const room = make("canvas", { className: "room", hidden: true });
  const picture = make("img", { alt: "", decoding: "async", draggable: false });
  const mark = make("button", { type: "button", className: "focal-point", onkeydown: nudge });
  // Coordinates run from the left in every language.
  const stage = make("div", { className: "focal-stage", dir: "ltr", "data-own": "", onclick: pointAt }, room, picture, mark);

  /** Shows the picture, where there is one yet; its room is kept until it has come, so that nothing moves under the writer's hands. */
  function place({ url, width, height }) {
    Object.assign(room, { width, height, hidden: false });
    if (url) {
      picture.src = url;
    }
  }

  function show() {
    const { x, y } = point();
    mark.style.insetInlineStart = `${x * 100}%`;
    mark.style.insetBlockStart = `${y * 100}%`;
    const name = words("editor.focalPoint").replace("%1", Math.round(x * 100)).replace("%2", Math.round(y * 100));
    mark.setAttribute("aria-label", name);
    mark.title = name;
  }

  function pointAt(event) {
    const { left, top, width, height } = picture.getBoundingClientRect();
    // A key's click has no place of its own.
    if (event.detail > 0 && width > 0) {
      set({ x: clamp((event.clientX - left) / width), y: clamp((event.clientY - top) / height) });
    }
  }

  function nudge(event) {
    const by = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key];
    if (by) {
      event.preventDefault();
      set({ x: clamp(point().x + by[0]), y: clamp(point().y + by[1]) });
    }
  }

  return { stage, picture, place, show };
}
