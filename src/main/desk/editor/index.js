// The editor of a body: TipTap with the closed schema of docs/body.md, its toolbar, dialogs and panels.
import { Editor, Extension, InputRule } from "@tiptap/core";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { history, redo, redoDepth, undo, undoDepth } from "@tiptap/pm/history";
import { Selection, TextSelection } from "@tiptap/pm/state";
import * as commands from "./commands.js";
import { countsOf } from "./counts.js";
import { ask } from "./dialog.js";
import { make } from "./elements.js";
import { findPanel } from "./find-panel.js";
import { find, findNext, findPlugin, findPrevious, replaceAll, replaceOne } from "./find.js";
import { imageFromApi } from "./image-view.js";
import { askLink } from "./link-dialog.js";
import { pastePlugin } from "./pasting.js";
import { noteMarks } from "./note-marks.js";
import { fromPortableText, toPortableText } from "./portable-text.js";
import { NOTICES, extensions } from "./schema.js";
import { toolbar } from "./toolbar.js";
import { uploadPlugin } from "./uploads.js";
import { keyPlugin, numberPlugin, placeholderPlugin } from "./upkeep.js";
import { askEmbed, viewPlugin } from "./views.js";

/**
 * Makes an editor inside of `element`.
 *
 * `blocks` is the body, where `setBlocks` does not bring it later; `dir` and `lang` are the article's, `label` names the field, `words` has a label for each key of
 * messages/editor. `onChange()` is called after each change of the document; ask `getBlocks()` when you need them.
 * `pickImage()` resolves with `{image, caption?, alt?, credit?}` or null, `uploadImage(file, onShare)` with `{image}`, `findArticle(query)` with `[{id, headline, detail?}]`,
 * `notes` is told of the marks of notes, see note-marks.js; `imageOf(id)` resolves with `{url, width, height, caption?, alt?, credit?, focalPoint?}`.
 */
export function createEditor(options) {
  return new BodyEditor(options);
}

class BodyEditor {
  constructor({ element, blocks, dir = "rtl", lang = "ar", label, words, onChange = () => {}, pickImage, uploadImage, findArticle, imageOf = imageFromApi, editable = true, notes }) {
    this.words = (key) => words[key] ?? key;
    Object.assign(this, { dir, lang, pickImage, findArticle, onChange });
    this.frame = make("div", { className: "editor" });
    const content = make("div", { className: "editor-content" });
    this.editor = new Editor({
      element: content,
      injectCSS: false,
      enablePasteRules: false,
      editable,
      extensions: [...extensions, this.behaviour({ imageOf, uploadImage, notes })],
      editorProps: {
        attributes: { dir, lang, role: "textbox", "aria-multiline": "true", "aria-label": label ?? this.words("editor.body"), class: "editor-text", spellcheck: "true" },
        clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, "\n\n", (leaf) => (leaf.type.name === "lineBreak" ? "\n" : "")),
      },
      onTransaction: ({ transaction }) => {
        this.tools?.refresh();
        if (transaction.docChanged && !this.setting) {
          this.onChange();
        }
      },
    });
    if (blocks) {
      this.setBlocks(blocks);
    }
    this.tools = toolbar(this.actions(), this.words);
    this.panel = findPanel(this.view, this.words);
    this.frame.append(make("div", { className: "editor-top" }, this.tools.element, this.panel.panel), content);
    // In place of the words as the page came with them.
    element.replaceChildren(this.frame);
    this.tools.refresh();
  }

  get view() {
    return this.editor.view;
  }

  behaviour({ imageOf, uploadImage, notes }) {
    const { dir, lang, words } = this;
    return Extension.create({
      name: "desk",
      priority: 1000,
      addProseMirrorPlugins: () => [
        history(),
        keyPlugin(),
        numberPlugin(lang),
        placeholderPlugin(words("editor.placeholder")),
        findPlugin(),
        noteMarks(notes),
        pastePlugin(dir),
        ...(uploadImage ? [uploadPlugin(uploadImage, words)] : []),
        viewPlugin({ words, imageOf }),
        gapCursor(),
        dropCursor({ color: false, class: "drop-cursor" }),
      ],
      addKeyboardShortcuts: () => this.shortcuts(),
      addInputRules: () => inputRules(),
    });
  }

  shortcuts() {
    const run = (command) => () => this.run(command);
    const does = (act) => () => {
      act();
      return true;
    };
    return {
      Enter: run(commands.enter),
      "Shift-Enter": () => this.editor.commands.insertContent({ type: "lineBreak" }),
      Backspace: run(commands.backspace),
      Tab: run(commands.indent(1)),
      "Shift-Tab": run(commands.indent(-1)),
      "Mod-z": run(undo),
      "Mod-y": run(redo),
      "Mod-Shift-z": run(redo),
      "Mod-b": run(this.decorate("strong")),
      "Mod-i": run(this.decorate("em")),
      "Mod-k": does(() => this.link()),
      "Mod-f": does(() => this.panel.open()),
      "Mod-Alt-0": run(commands.setStyle("normal")),
      "Mod-Alt-2": run(commands.toggleStyle("h2")),
      "Mod-Alt-3": run(commands.toggleStyle("h3")),
      "Mod-Alt-4": run(commands.toggleStyle("h4")),
      "Mod-Shift-7": run(commands.toggleList("number")),
      "Mod-Shift-8": run(commands.toggleList("bullet")),
      "Mod-Shift-9": run(commands.toggleStyle("blockquote")),
    };
  }

  run(command) {
    return command(this.view.state, this.view.dispatch, this.view);
  }

  decorate(name) {
    return () => {
      const chain = this.editor.chain().toggleMark(name);
      // A letter is not above and below the line.
      return (name === "sub" ? chain.unsetMark("sup") : name === "sup" ? chain.unsetMark("sub") : chain).run();
    };
  }

  actions() {
    const state = () => this.view.state;
    const button = (name, command, { pressed, enabled, keys } = {}) => ({
      name,
      keys,
      pressed,
      enabled,
      run: () => {
        this.run(command);
        this.view.focus();
      },
    });
    const opens = (name, run, keys) => ({ name, run, keys });
    const all = (test) => () => {
      const blocks = commands.touched(state());
      return blocks.length > 0 && blocks.every(({ node }) => test(node.attrs));
    };
    const style = (name, value, keys) => button(name, commands.toggleStyle(value), { pressed: all((attrs) => attrs.style === value), keys });
    const list = (kind, keys) => button(kind, commands.toggleList(kind), { pressed: all((attrs) => attrs.listItem === kind), keys });
    const inList = () => commands.touched(state()).some(({ node }) => node.attrs.listItem);
    const mark = (name, keys) => button(name, this.decorate(name), { pressed: () => this.editor.isActive(name), keys });
    return [
      [
        button("undo", undo, { enabled: () => undoDepth(state()) > 0, keys: "Ctrl+Z" }),
        button("redo", redo, { enabled: () => redoDepth(state()) > 0, keys: "Ctrl+Y" }),
      ],
      [style("h2", "h2", "Ctrl+Alt+2"), style("h3", "h3", "Ctrl+Alt+3"), style("h4", "h4", "Ctrl+Alt+4"), style("quote", "blockquote", "Ctrl+Shift+9")],
      [
        list("bullet", "Ctrl+Shift+8"),
        list("number", "Ctrl+Shift+7"),
        button("indent", commands.indent(1), { enabled: inList, keys: "Tab" }),
        button("outdent", commands.indent(-1), { enabled: inList, keys: "Shift+Tab" }),
      ],
      [
        mark("strong", "Ctrl+B"),
        mark("em", "Ctrl+I"),
        { ...opens("link", () => this.link(), "Ctrl+K"), pressed: () => this.editor.isActive("link") },
        mark("code"),
        mark("sub"),
        mark("sup"),
      ],
      [
        ...(this.pickImage ? [opens("image", () => this.image())] : []),
        opens("pullQuote", () => this.pullQuote()),
        opens("notice", () => this.notice()),
        opens("embed", () => this.embed()),
        button("table", commands.insertObject("table", { rows: [["", "", ""], ["", "", ""], ["", "", ""]] })),
        button("divider", commands.insertObject("divider", {})),
      ],
      [{ ...opens("direction", () => this.direction()), pressed: all(({ dir, lang }) => dir !== null || lang !== null) }, opens("find", () => this.panel.open(), "Ctrl+F")],
    ];
  }

  /** Runs what was asked for once the dialog has closed, and goes back to the text. */
  async asked(answering, commandOf) {
    const answer = await answering;
    if (answer) {
      this.run(commandOf(answer));
    }
    this.view.focus();
  }

  link() {
    const { href = "" } = this.editor.getAttributes("link");
    const asked = askLink({ words: this.words, href, findArticle: this.findArticle });
    return this.asked(asked, (answer) => commands.setLink(answer.href ?? null, answer.text));
  }

  image() {
    return this.asked(this.pickImage(), (image) => commands.insertObject("image", imageAttributes(image)));
  }

  pullQuote() {
    const { words } = this;
    const { from, to } = this.view.state.selection;
    const fields = [
      { name: "text", label: words("editor.quoteText"), rows: 3, required: true, value: this.view.state.doc.textBetween(from, to, " ") },
      { name: "attribution", label: words("editor.attribution"), required: true },
    ];
    // What is quoted stays in the text: the quote goes behind its paragraph.
    this.editor.commands.setTextSelection(to);
    return this.asked(ask({ title: words("editor.pullQuote"), fields, words }), (answer) => commands.insertObject("pullQuote", answer));
  }

  notice() {
    const { words } = this;
    const fields = [
      { name: "kind", label: words("editor.noticeKind"), options: NOTICES.map((kind) => [kind, words(`editor.notice.${kind}`)]), value: "note" },
      { name: "text", label: words("editor.noticeText"), rows: 3, required: true },
    ];
    return this.asked(ask({ title: words("editor.notice"), fields, words }), (answer) => commands.insertObject("notice", answer));
  }

  embed() {
    return this.asked(askEmbed(this.words), (answer) => commands.insertObject("embed", answer));
  }

  direction() {
    const { words } = this;
    const [first] = commands.touched(this.view.state);
    if (!first) {
      return undefined;
    }
    const dirs = ["", "rtl", "ltr"].map((dir) => [dir, words(`editor.direction.${dir || "article"}`)]);
    const languages = ["", "ar", "en", "fr", "fa", "ur", "he", "tr", "es"].map((lang) => [lang, words(`editor.language.${lang || "article"}`)]);
    const { dir, lang } = first.node.attrs;
    if (lang && !languages.some(([known]) => known === lang)) {
      languages.push([lang, lang]);
    }
    const fields = [
      { name: "dir", label: words("editor.direction"), options: dirs, value: dir ?? "" },
      { name: "lang", label: words("editor.language"), options: languages, value: lang ?? "" },
    ];
    return this.asked(ask({ title: words("editor.direction"), fields, words }), (answer) => commands.setDirection(answer.dir || null, answer.lang || null));
  }

  getBlocks() {
    return toPortableText(this.view.state.doc);
  }

  /** Puts another body in place; it can be undone, except the first. */
  setBlocks(blocks) {
    const { state } = this.view;
    const doc = fromPortableText(state.schema, blocks);
    const tr = state.tr.replaceWith(0, state.doc.content.size, doc.content);
    tr.setSelection(Selection.atStart(tr.doc));
    this.setting = true;
    this.view.dispatch(this.begun ? tr : tr.setMeta("addToHistory", false));
    this.setting = false;
    this.begun = true;
  }

  focus() {
    this.view.focus();
  }

  undo() {
    return this.run(undo);
  }

  redo() {
    return this.run(redo);
  }

  insertImage(image) {
    return this.run(commands.insertObject("image", imageAttributes(image)));
  }

  find(query) {
    return find(this.view, query);
  }

  findNext() {
    return findNext(this.view);
  }

  findPrevious() {
    return findPrevious(this.view);
  }

  replaceOne(text) {
    return replaceOne(this.view, text);
  }

  replaceAll(text) {
    return replaceAll(this.view, text);
  }

  openFind() {
    this.panel.open();
  }

  counts() {
    return countsOf(this.view.state.doc);
  }

  /** Selects characters start..end of the block with this key, a line break counting as one; false where there is none. */
  select(key, start = 0, end = start) {
    const { state } = this.view;
    let done = false;
    state.doc.forEach((node, pos) => {
      if (node.attrs.key === key && !done) {
        done = true;
        const at = (offset) => pos + 1 + Math.min(Math.max(0, offset), node.content.size);
        const selection = node.isTextblock ? TextSelection.create(state.doc, at(start), at(end)) : TextSelection.near(state.doc.resolve(pos));
        this.view.dispatch(state.tr.setSelection(selection).scrollIntoView());
        this.view.focus();
      }
    });
    return done;
  }

  destroy() {
    this.editor.destroy();
    this.frame.remove();
  }
}

const imageAttributes = ({ image, caption = null, alt = null, credit = null, focalPoint = null }) => ({ image, caption, alt, credit, focalPoint });

function inputRules() {
  const rule = (expression, command) =>
    new InputRule({
      find: expression,
      handler: ({ state, range }) => {
        // TipTap's state here writes all into one transaction, and dispatches it itself.
        state.tr.delete(range.from, range.to);
        command(state, () => {});
      },
    });
  return [
    rule(/^[-*•]\s$/, commands.toggleList("bullet")),
    rule(/^[1١][.)\-]\s$/, commands.toggleList("number")),
    rule(/^##\s$/, commands.setStyle("h2")),
    rule(/^###\s$/, commands.setStyle("h3")),
    rule(/^>\s$/, commands.setStyle("blockquote")),
    rule(/^---$/, commands.insertObject("divider", {})),
  ];
}
