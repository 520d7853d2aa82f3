// A table of texts: a grid of fields, with rows and columns added and taken away at the end or at the cell one is in.
import { make } from "./elements.js";
import { legible } from "./legible.js";
import { ObjectView } from "./object-view.js";

const MOST_ROWS = 500;
const MOST_CELLS = 50;

export class TableView extends ObjectView {
  content() {
    this.grid = make("table");
    this.at = { row: 0, column: 0 };
    this.syncs.push(() => this.draw());
    const button = (word, onclick) => make("button", { type: "button", onclick }, this.words(word));
    return [
      make("div", { className: "scroll" }, this.grid),
      make(
        "div",
        { className: "object-actions" },
        button("editor.rowAdd", () => this.addRow()),
        button("editor.columnAdd", () => this.addColumn()),
        button("editor.rowRemove", () => this.removeRow()),
        button("editor.columnRemove", () => this.removeColumn()),
      ),
    ];
  }

  get rows() {
    return this.node.attrs.rows;
  }

  draw() {
    const { rows } = this;
    if (this.grid.rows.length !== rows.length || this.grid.rows[0]?.cells.length !== rows[0].length) {
      this.grid.replaceChildren(make("tbody", {}, ...rows.map((row, at) => make("tr", {}, ...row.map((cell, column) => this.cell(at, column))))));
    }
    this.grid.querySelectorAll("textarea").forEach((control, at) => {
      const value = rows[Math.floor(at / rows[0].length)][at % rows[0].length];
      if (document.activeElement !== control && control.value !== value) {
        control.value = value;
      }
    });
  }

  cell(row, column) {
    const head = row === 0 && this.rows.length > 1;
    const control = make("textarea", { rows: 1, dir: "auto", "aria-label": this.words("editor.cell").replace("%1", row + 1).replace("%2", column + 1) });
    control.addEventListener("focus", () => (this.at = { row, column }));
    control.addEventListener("input", () => this.write(row, column, legible(control.value)));
    return make(head ? "th" : "td", head ? { scope: "col" } : {}, control);
  }

  write(row, column, text) {
    this.set({ rows: this.rows.map((cells, at) => (at === row ? cells.with(column, text) : cells)) });
  }

  addRow() {
    if (this.rows.length < MOST_ROWS) {
      this.set({ rows: this.rows.toSpliced(this.at.row + 1, 0, this.rows[0].map(() => "")) });
      this.go(this.at.row + 1, 0);
    }
  }

  addColumn() {
    if (this.rows[0].length < MOST_CELLS) {
      this.set({ rows: this.rows.map((row) => row.toSpliced(this.at.column + 1, 0, "")) });
      this.go(this.at.row, this.at.column + 1);
    }
  }

  removeRow() {
    if (this.rows.length > 1) {
      this.set({ rows: this.rows.toSpliced(this.at.row, 1) });
      this.go(Math.min(this.at.row, this.rows.length - 1), this.at.column);
    }
  }

  removeColumn() {
    if (this.rows[0].length > 1) {
      this.set({ rows: this.rows.map((row) => row.toSpliced(this.at.column, 1)) });
      this.go(this.at.row, Math.min(this.at.column, this.rows[0].length - 1));
    }
  }

  go(row, column) {
    this.grid.rows[row].cells[column].firstChild.focus();
  }
}
