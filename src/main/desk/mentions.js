// Names of colleagues, offered while somebody types "@" and the first letters of one in a note.
const PAUSE = 120;
// As notifications/Mentions reads them: an address of e-mail has Latin letters before the sign.
const BEGUN = /(?<![A-Za-z0-9._+-])@([\p{L}\p{M}\p{N}._-]{1,40})$/u;
const LIST = "mentions";

let list = null;
let field = null;
let timer = 0;

export function begin() {
  document.addEventListener("input", ({ target }) => target.matches?.("[data-mentions]") && soon(target));
  document.addEventListener("keydown", pressed, true);
  document.addEventListener("focusout", ({ target }) => target === field && close());
}

function soon(target) {
  clearTimeout(timer);
  const letters = begun(target);
  if (!letters) {
    close();
    return;
  }
  timer = setTimeout(() => offer(target, letters), PAUSE);
}

const begun = (target) => BEGUN.exec(target.value.slice(0, target.selectionStart))?.[1];

async function offer(target, letters) {
  const answer = await fetch(`${target.dataset.mentions}?q=${encodeURIComponent(letters)}`, { headers: { Accept: "text/html" } }).catch(() => null);
  const html = answer?.ok ? await answer.text() : "";
  // Somebody has typed on, or gone elsewhere.
  if (begun(target) !== letters || document.activeElement !== target) {
    return;
  }
  if (html.includes("role=\"option\"")) {
    open(target, html);
  } else {
    close();
  }
}

/** The field is a combobox for as long as there is something to choose. */
function open(target, html) {
  close();
  field = target;
  list = document.createElement("ul");
  list.id = LIST;
  list.className = "mentions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", target.getAttribute("aria-label") ?? target.labels?.[0]?.textContent ?? "@");
  list.innerHTML = html;
  list.addEventListener("pointerdown", (event) => {
    // The focus stays in the field.
    event.preventDefault();
    take(event.target.closest("[role=option]"));
  });
  target.after(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-haspopup": "listbox", "aria-expanded": "true", "aria-controls": LIST })) {
    target.setAttribute(name, value);
  }
  choose(list.firstElementChild);
}

function close() {
  clearTimeout(timer);
  list?.remove();
  ["role", "aria-autocomplete", "aria-haspopup", "aria-expanded", "aria-controls", "aria-activedescendant"].forEach((name) => field?.removeAttribute(name));
  list = null;
  field = null;
}

function choose(option) {
  [...list.children].forEach((other) => other.setAttribute("aria-selected", String(other === option)));
  field.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function take(option) {
  if (!option) {
    return;
  }
  const target = field;
  const end = target.selectionStart;
  const start = end - begun(target).length;
  target.setRangeText(`${option.dataset.username} `, start, end, "end");
  close();
  target.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Before anybody else hears of the key: Enter and Escape mean the list, not the form or the drawer it is in. */
function pressed(event) {
  if (!list || event.target !== field || event.isComposing) {
    return;
  }
  const options = [...list.children];
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  const deed = {
    ArrowDown: () => choose(options[(at + 1) % options.length]),
    ArrowUp: () => choose(options.at(at - 1)),
    Enter: () => take(options[at]),
    Tab: () => take(options[at]),
    Escape: close,
  }[event.key];
  if (deed) {
    event.preventDefault();
    event.stopPropagation();
    deed();
  }
}
