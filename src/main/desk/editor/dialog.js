// Asks for a few texts in the browser's own dialog, which keeps the focus and gives it back.
import { field, make, newId } from "./elements.js";

/**
 * Shows fields `{name, label, type?, value?, options?, required?, rows?, check?}`; `check(text)` gives an objection or nothing.
 * `extra(controls)` may make more below them. Resolves with the values, or null when it was left.
 */
export function ask({ title, fields, words, submit, extra, remove }) {
  const controls = Object.fromEntries(fields.map((each) => [each.name, control(each)]));
  const heading = newId("dialog");
  const objection = make("p", { className: "error", role: "alert", hidden: true });
  return new Promise((resolve) => {
    let answer = null;
    const close = (value) => {
      answer = value;
      dialog.close();
    };
    const accept = (event) => {
      event.preventDefault();
      const wrong = fields.find((each) => objectionTo(each, controls[each.name].value, words));
      fields.forEach(({ name }) => controls[name].setAttribute("aria-invalid", String(name === wrong?.name)));
      if (wrong) {
        objection.textContent = objectionTo(wrong, controls[wrong.name].value, words);
        objection.hidden = false;
        controls[wrong.name].focus();
      } else {
        close(Object.fromEntries(fields.map(({ name }) => [name, controls[name].value.trim()])));
      }
    };
    const form = make(
      "form",
      { method: "dialog", noValidate: true, onsubmit: accept },
      make("h2", { id: heading }, title),
      ...fields.map((each) => field(each.label, controls[each.name])),
      extra?.(controls),
      objection,
      make(
        "div",
        { className: "dialog-actions" },
        make("button", { type: "submit", className: "primary" }, submit ?? words("editor.done")),
        make("button", { type: "button", onclick: () => close(null) }, words("editor.cancel")),
        remove ? make("button", { type: "button", className: "danger", onclick: () => close({ remove: true }) }, remove) : null,
      ),
    );
    const dialog = make("dialog", { className: "dialog editor-dialog", "aria-labelledby": heading }, form);
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    controls[fields[0].name].focus();
  });
}

function control({ type = "text", value = "", options, rows, dir, inputMode }) {
  if (options) {
    const choices = options.map(([key, label]) => make("option", { value: key, selected: key === value }, label));
    return make("select", {}, ...choices);
  }
  return rows ? make("textarea", { rows, value, dir: "auto" }) : make("input", { type, value, dir: dir ?? "auto", autocomplete: "off", inputMode });
}

function objectionTo({ required, check }, text, words) {
  if (text.trim() === "") {
    return required ? words("editor.required") : null;
  }
  return check?.(text.trim()) ?? null;
}
