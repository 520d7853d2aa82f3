// An image in the text: the picture, what stands beneath it here, and the point of it that every crop must keep.
import { field, make } from "./elements.js";
import { focal } from "./focal.js";
import { ObjectView } from "./object-view.js";

const MIDDLE = { x: 0.5, y: 0.5 };
const WIDE_ENOUGH = 640;
/** Milliseconds until a picture that has just come is looked for again. */
export const DEVELOPING = 2000;

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

export class ImageView extends ObjectView {
  content() {
    this.focal = focal({ point: () => this.focus, set: (focalPoint) => this.set({ focalPoint }), words: this.words });
    this.picture = this.focal.picture;
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
      make("div", { className: "object-picture" }, this.focal.stage, this.state, make("p", { className: "hint" }, this.words("editor.focalHint"), " ", reset)),
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
        this.focal.place(image);
      }
      this.state.textContent = image.url ? "" : this.words("editor.imageDeveloping");
      if (!image.url) {
        setTimeout(() => this.dom.isConnected && this.load(), DEVELOPING);
      }
    } catch {
      this.state.textContent = this.words("editor.imageMissing");
    }
    this.sync();
  }

  get focus() {
    return this.node.attrs.focalPoint ?? this.own?.focalPoint ?? MIDDLE;
  }

  showPoint(reset) {
    this.focal.show();
    reset.hidden = this.node.attrs.focalPoint === null;
  }
}
