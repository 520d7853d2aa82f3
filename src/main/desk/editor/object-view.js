// What the forms of all objects share: a frame with a name, buttons to move and remove it, and fields tied to attributes.
import { TextSelection } from "@tiptap/pm/state";
import { moveObject } from "./commands.js";
import { icon, make } from "./elements.js";
import { ICONS } from "./icons.js";
import { legible, legibleLine } from "./legible.js";

export class ObjectView {
  constructor(node, view, getPos, context) {
    Object.assign(this, { node, view, getPos, context, words: context.words, syncs: [] });
    const name = node.type.name;
    this.dom = make("section", { className: `object object-${name}`, contentEditable: "false", "aria-label": this.words(`editor.${name}`) });
    this.dom.append(this.head(name), make("div", { className: "object-body" }, ...this.content()));
    this.sync();
  }

  /** The elements of the form; each block has its own. */
  content() {
    return [];
  }

  head(name) {
    const button = (word, action, onclick) =>
      make("button", { type: "button", className: "quiet", title: this.words(word), "aria-label": this.words(word), onclick }, icon(ICONS[action]));
    return make(
      "div",
      { className: "object-head" },
      make("span", { className: "object-name", title: this.words("editor.drag") }, this.words(`editor.${name}`)),
      button("editor.moveUp", "up", () => this.move(-1)),
      button("editor.moveDown", "down", () => this.move(1)),
      button("editor.remove", "remove", () => this.remove()),
    );
  }

  /** A field for one attribute. A required one keeps its last value while it is empty, so that the body can be saved. */
  text(attribute, { rows, required = false, absent = null } = {}) {
    const control = rows ? make("textarea", { rows }) : make("input", { type: "text" });
    control.dir = "auto";
    control.addEventListener("input", () => {
      const value = rows ? legible(control.value) : legibleLine(control.value);
      const refused = required && value.trim() === "";
      control.setAttribute("aria-invalid", String(refused));
      if (!refused) {
        this.set({ [attribute]: value === "" && !required ? absent : value });
      }
    });
    control.addEventListener("blur", () => this.sync());
    this.syncs.push(() => {
      const value = this.node.attrs[attribute] ?? "";
      if (document.activeElement !== control && control.value !== value) {
        control.value = value;
        control.setAttribute("aria-invalid", "false");
      }
    });
    return control;
  }

  set(attributes) {
    const pos = this.getPos();
    const { tr } = this.view.state;
    Object.entries(attributes).forEach(([name, value]) => tr.setNodeAttribute(pos, name, value));
    this.view.dispatch(tr);
  }

  move(by) {
    moveObject(this.getPos(), by)(this.view.state, this.view.dispatch);
    this.view.focus();
  }

  remove() {
    const pos = this.getPos();
    const { state } = this.view;
    const tr = state.tr;
    if (state.doc.childCount === 1) {
      tr.replaceWith(0, state.doc.content.size, state.schema.nodes.block.create());
    } else {
      tr.delete(pos, pos + this.node.nodeSize);
    }
    this.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size)))));
    this.view.focus();
  }

  sync() {
    this.syncs.forEach((sync) => sync());
  }

  update(node) {
    if (node.type !== this.node.type) {
      return false;
    }
    this.node = node;
    this.sync();
    return true;
  }

  selectNode() {
    this.dom.classList.add("ProseMirror-selectednode");
  }

  deselectNode() {
    this.dom.classList.remove("ProseMirror-selectednode");
  }


  // What is typed into the form is the form's own business; only its head drags it.
  stopEvent(event) {
    return event.target instanceof Element && event.target.closest("input, textarea, select, button, a, [data-own]") !== null;
  }

  ignoreMutation() {
    return true;
  }
}
