// An image in the text: the picture, what stands beneath it here, and the point of it that every crop must keep.
import { field, make } from "./elements.js";
import { ObjectView } from "./object-view.js";

const STEP = 0.02;
const MIDDLE = { x: 0.5, y: 0.5 };
const WIDE_ENOUGH = 640;

/** A picture of the library as the API tells of it: a rendition with its own proportions, and what it says by itself. */
export async function imageFromApi(id) {
  const answer = await fetch(`/api/v1/images/${id}`, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(`The image ${id} cannot be read: ${answer.status}.`);
  }
  const { width, height, renditions, described } = await answer.json();
  const uncropped = renditions.filter((each) => Math.abs(each.width / each.height - width / height) < 0.02);
  const fit = uncropped.filter((each) => each.width >= WIDE_ENOUGH).sort((one, other) => one.width - other.width)[0] ?? uncropped.at(-1);
  return { url: fit?.url ?? null, width, height, ...described };
}

const clamp = (number) => Math.round(Math.min(1, Math.max(0, number)) * 1000) / 1000;

export class ImageView extends ObjectView {
  content() {
    this.picture = make("img", { alt: "", decoding: "async", draggable: false });
    this.point = make("button", { type: "button", className: "focal-point", onkeydown: (event) => this.nudge(event) });
    // Coordinates run from the left in every language.
    this.stage = make("div", { className: "focal-stage", dir: "ltr", "data-own": "", onclick: (event) => this.pointAt(event) }, this.picture, this.point);
    this.state = make("p", { className: "hint", role: "status" }, this.words("editor.imageLoading"));
    const reset = make("button", { type: "button", className: "quiet", onclick: () => this.set({ focalPoint: null }) }, this.words("editor.focalReset"));
    this.controls = {
      caption: this.text("caption"),
      alt: this.text("alt"),
      credit: this.text("credit"),
    };
    this.syncs.push(() => this.showPoint(reset));
    this.load();
    return [
      make("div", { className: "object-picture" }, this.stage, this.state, make("p", { className: "hint" }, this.words("editor.focalHint"), " ", reset)),
      make("div", {}, ...Object.entries(this.controls).map(([name, control]) => field(this.words(`editor.${name}`), control))),
    ];
  }

  async load() {
    try {
      const image = await this.context.imageOf(this.node.attrs.image);
      this.own = image;
      for (const [name, control] of Object.entries(this.controls)) {
        control.placeholder = image[name] ?? "";
      }
      if (image.url) {
        this.picture.src = image.url;
        this.picture.width = image.width;
        this.picture.height = image.height;
      }
      this.state.textContent = image.url ? "" : this.words("editor.imageDeveloping");
    } catch {
      this.state.textContent = this.words("editor.imageMissing");
    }
    this.sync();
  }

  get focus() {
    return this.node.attrs.focalPoint ?? this.own?.focalPoint ?? MIDDLE;
  }

  showPoint(reset) {
    const { x, y } = this.focus;
    this.point.style.insetInlineStart = `${x * 100}%`;
    this.point.style.insetBlockStart = `${y * 100}%`;
    const words = this.words("editor.focalPoint").replace("%1", Math.round(x * 100)).replace("%2", Math.round(y * 100));
    this.point.setAttribute("aria-label", words);
    this.point.title = words;
    reset.hidden = this.node.attrs.focalPoint === null;
  }

  pointAt(event) {
    const { left, top, width, height } = this.picture.getBoundingClientRect();
    // A key's click has no place of its own.
    if (event.detail > 0 && width > 0) {
      this.set({ focalPoint: { x: clamp((event.clientX - left) / width), y: clamp((event.clientY - top) / height) } });
    }
  }

  nudge(event) {
    const by = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key];
    if (by) {
      event.preventDefault();
      this.set({ focalPoint: { x: clamp(this.focus.x + by[0]), y: clamp(this.focus.y + by[1]) } });
    }
  }
}
