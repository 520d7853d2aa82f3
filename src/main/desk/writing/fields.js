// Binds the plain fields of the sheet to the content of the article: what is empty is left out, as the server does.

const FIELDS = "[data-field]";

/** Puts the words into the fields. */
export function fillFields(root, content, slugline) {
  for (const field of root.querySelectorAll(FIELDS)) {
    const name = field.dataset.field;
    field.value = (name === "slugline" ? slugline : read(content, name)) ?? "";
    grow(field);
  }
}

/** Calls `changed` whenever somebody edits one. */
export function watchFields(root, changed) {
  for (const field of root.querySelectorAll(FIELDS)) {
    field.addEventListener("input", () => {
      grow(field);
      changed();
    });
  }
}

/** What the fields say, as `{content, slugline}`. */
export function readFields(root) {
  const content = {};
  let slugline = null;
  for (const field of root.querySelectorAll(FIELDS)) {
    const text = field.value.replace(/\s*\n\s*/g, " ").trim();
    if (field.dataset.field === "slugline") {
      slugline = text || null;
    } else if (text) {
      write(content, field.dataset.field, field.dataset.field === "urgency" ? Number(text) : text);
    }
  }
  return { content, slugline };
}

function read(content, path) {
  return path.split(".").reduce((value, key) => value?.[key], content);
}

function write(content, path, value) {
  const keys = path.split(".");
  const last = keys.pop();
  const holder = keys.reduce((object, key) => (object[key] ??= {}), content);
  holder[last] = value;
}

const growsByItself = globalThis.CSS?.supports("field-sizing", "content");

// A headline is one line of text that may need three on the screen.
function grow(field) {
  if (field.tagName === "TEXTAREA" && !growsByItself) {
    field.rows = 1;
    while (field.scrollHeight > field.clientHeight + 2 && field.rows < 12) {
      field.rows++;
    }
  }
}
