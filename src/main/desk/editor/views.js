// How the blocks between the paragraphs look while they are edited: small forms whose values are always storable.
import { Plugin } from "@tiptap/pm/state";
import { providerOf } from "./address.js";
import { ask } from "./dialog.js";
import { field, make } from "./elements.js";
import { ImageView } from "./image-view.js";
import { ObjectView } from "./object-view.js";
import { NOTICES } from "./schema.js";
import { TableView } from "./table-view.js";

class DividerView extends ObjectView {
  content() {
    return [make("hr")];
  }
}

class PullQuoteView extends ObjectView {
  content() {
    return [
      field(this.words("editor.quoteText"), this.text("text", { rows: 2, required: true })),
      field(this.words("editor.attribution"), this.text("attribution", { required: true })),
    ];
  }
}

class NoticeView extends ObjectView {
  content() {
    const kinds = NOTICES.map((kind) => make("option", { value: kind }, this.words(`editor.notice.${kind}`)));
    const kind = make("select", { onchange: () => this.set({ kind: kind.value }) }, ...kinds);
    this.syncs.push(() => (kind.value = this.node.attrs.kind));
    return [field(this.words("editor.noticeKind"), kind), field(this.words("editor.noticeText"), this.text("text", { rows: 2, required: true }))];
  }
}

class EmbedView extends ObjectView {
  content() {
    const provider = make("strong");
    const url = make("span", { className: "object-address", dir: "ltr" });
    this.syncs.push(() => {
      provider.textContent = this.words(`editor.provider.${this.node.attrs.provider}`);
      url.textContent = this.node.attrs.url;
    });
    return [make("p", { className: "object-line" }, provider, " ", url), make("button", { type: "button", onclick: () => this.edit() }, this.words("editor.change"))];
  }

  async edit() {
    const answer = await askEmbed(this.words, this.node.attrs.url);
    if (answer) {
      this.set(answer);
    }
  }
}

/** Asks for the address of an embed; null when it was left. */
export async function askEmbed(words, url = "") {
  const check = (text) => (providerOf(text) ? null : words("editor.embedRefused"));
  const fields = [{ name: "url", label: words("editor.embedAddress"), type: "url", value: url, required: true, check, dir: "ltr" }];
  const answer = await ask({ title: words("editor.embed"), fields, words });
  return answer && { url: answer.url, provider: providerOf(answer.url) };
}

const VIEWS = { divider: DividerView, pullQuote: PullQuoteView, notice: NoticeView, embed: EmbedView, table: TableView, image: ImageView };

export function viewPlugin(context) {
  const nodeViews = Object.fromEntries(
    Object.entries(VIEWS).map(([name, View]) => [name, (node, view, getPos) => new View(node, view, getPos, context)]),
  );
  return new Plugin({ props: { nodeViews } });
}
