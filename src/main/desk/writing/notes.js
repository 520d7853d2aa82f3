// The notes of colleagues beside the text: they come and go as they are left and resolved, and lead to their words and back.
import { csrf, say, sayProblem, signInAgain } from "../frame.js";
import { goTo, lostNotes, noteAt, pointAt, setNotes } from "../editor/note-marks.js";

const TOGETHER = 100;

/**
 * `learned({etag, hash, slugline})` is told what the article is now, whenever the notes were asked for.
 *
 * @returns `{picked(id), placed()}` for the editor's marks
 */
export function notes({ page, article, person, view, words, learned }) {
  return new Notes({ page, article, person, view, words, learned });
}

class Notes {
  #page;
  #view;
  #person;
  #words;
  #learned;
  #asked = 0;
  #timer = 0;
  #button;

  constructor({ page, article, person, view, words, learned }) {
    this.#page = page;
    this.#view = view;
    this.#person = person;
    this.#words = words;
    this.#learned = learned;
    this.#button = page.querySelector("[data-notes-open]");
    this.#button.addEventListener("click", () => this.#open(!this.#isOpen()));
    page.addEventListener("submit", (event) => this.#send(event));
    page.addEventListener("click", (event) => this.#clicked(event));
    page.addEventListener("keydown", (event) => this.#pressed(event));
    document.addEventListener("desk:change", ({ detail: [id, kind] }) => id === article && kind === "noted" && this.#soon());
    document.addEventListener("desk:again", () => this.#soon());
    this.#show();
    this.#open(matchMedia("(width > 60rem)").matches);
  }

  get #panel() {
    return this.#page.querySelector("[data-notes]");
  }

  #note(id) {
    return this.#panel.querySelector(`[data-note="${id}"]`);
  }

  #isOpen() {
    return this.#button.getAttribute("aria-expanded") === "true";
  }

  #open(isOpen) {
    this.#button.setAttribute("aria-expanded", String(isOpen));
    this.#panel.classList.toggle("open", isOpen);
  }

  /** Tells the text where to underline, and the head how many there are. */
  #show() {
    const { count, blocking } = this.#panel.dataset;
    this.#button.hidden = count === "0";
    this.#button.classList.toggle("danger", blocking !== "0");
    this.#button.querySelector("[data-notes-count]").textContent = count;
    const placed = [...this.#panel.querySelectorAll("[data-key]")];
    setNotes(
      this.#view,
      placed.map(({ dataset: { note, key, start, end, quote }, classList }) => ({
        id: note, key, start: Number(start), end: Number(end), quote, blocking: classList.contains("blocking"),
      })),
    );
    this.placed();
  }

  /** Words that a note spoke of are gone, or there again. */
  placed() {
    const lost = lostNotes(this.#view);
    this.#panel.querySelectorAll("[data-key]").forEach((note) => {
      const isLost = lost.includes(note.dataset.note);
      note.querySelector("[data-lost]").hidden = !isLost;
      note.querySelector("[data-jump]").disabled = isLost;
    });
  }

  /** From the text to the note on it; the cursor stays in the text. */
  picked(id) {
    const isAnother = !this.#note(id)?.classList.contains("here");
    this.#pointAt(id);
    if (isAnother) {
      this.#open(true);
    }
    this.#note(id)?.scrollIntoView({ block: "nearest" });
  }

  #pointAt(id) {
    this.#panel.querySelectorAll("[data-note]").forEach((note) => note.classList.toggle("here", note.dataset.note === id));
    pointAt(this.#view, id);
  }

  #clicked({ target }) {
    const note = target.closest("[data-note]");
    if (target.closest("[data-jump]")) {
      this.#toText(note.dataset.note);
    } else if (target.closest("[data-notes-close]")) {
      this.#open(false);
      this.#button.focus();
    }
  }

  #toText(id) {
    this.#pointAt(id);
    if (!matchMedia("(width > 60rem)").matches) {
      // The drawer lies over the text.
      this.#open(false);
    }
    goTo(this.#view, id);
  }

  /** The same keys lead from the words to their note, and from the note to its words. */
  #pressed(event) {
    if (!((event.ctrlKey || event.metaKey) && event.altKey && event.code === "KeyM") || this.#button.hidden) {
      return;
    }
    event.preventDefault();
    const inside = event.target.closest("[data-note]");
    if (inside) {
      this.#toText(inside.dataset.note);
    } else {
      this.#toNote(noteAt(this.#view) ?? this.#panel.querySelector("[data-note]").dataset.note);
    }
  }

  #toNote(id) {
    this.#open(true);
    this.#pointAt(id);
    this.#note(id).focus();
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), TOGETHER);
  }

  async #ask() {
    const turn = ++this.#asked;
    try {
      const answer = await fetch(this.#panel.dataset.path, { headers: { Accept: "text/html" } });
      if (answer.ok && turn === this.#asked) {
        this.#put(await answer.text());
      }
    } catch {
      // The line is cut; there is another look when it is back.
    }
  }

  async #send(event) {
    const form = event.target;
    if (!form.closest("[data-notes]")) {
      return;
    }
    event.preventDefault();
    const note = form.closest("[data-note]").dataset.note;
    const turn = ++this.#asked;
    const answer = await this.#post(form).catch(() => null);
    if (answer?.status === 401) {
      await signInAgain();
      form.requestSubmit();
    } else if (answer?.headers.get("Content-Type")?.startsWith("text/html")) {
      if (answer.ok) {
        form.reset();
      }
      if (turn === this.#asked) {
        this.#put(await answer.text());
      }
      this.#goOn(note, answer.ok);
    } else {
      sayProblem(await answer?.text());
    }
  }

  #post(form) {
    const body = new URLSearchParams(new FormData(form));
    return fetch(form.action, { method: "POST", body, headers: { Accept: "text/html", "X-CSRF-Token": csrf() } });
  }

  /** Focus was in what has been replaced. */
  #goOn(id, isDone) {
    const note = this.#note(id);
    const field = note?.querySelector("[aria-invalid]");
    if (field) {
      field.focus();
    } else if (isDone && note) {
      note.querySelector(".reply").open = false;
      note.querySelector(".reply summary").focus();
    } else if (!this.#button.hidden) {
      this.#panel.querySelector("h2").focus();
    } else {
      this.#view.focus();
    }
  }

  /** The panel as it is now, with what somebody was just typing in it. */
  #put(html) {
    const piece = document.createElement("template");
    piece.innerHTML = html;
    const before = this.#panel;
    const fresh = piece.content.querySelector("[data-notes]");
    const known = new Map([...before.querySelectorAll("[data-note]")].map((note) => [note.dataset.note, note]));
    const news = [...fresh.querySelectorAll("[data-note]")].filter((note) => this.#isNews(note, known.get(note.dataset.note)));
    const focused = document.activeElement?.closest("[data-notes] [data-note]");
    fresh.querySelectorAll("[data-note]").forEach((note) => keepTyped(known.get(note.dataset.note), note));
    before.replaceWith(fresh);
    this.#open(this.#isOpen());
    this.#show();
    if (focused && !before.contains(document.activeElement)) {
      refocus(focused, this.#note(focused.dataset.note));
    }
    const { etag, hash, slugline } = fresh.dataset;
    this.#learned({ etag, hash, slugline: slugline || null });
    if (news.length > 0) {
      say(this.#words["writing.notes.new"]);
    }
  }

  #isNews(note, before) {
    return note.dataset.last !== this.#person && note.querySelectorAll(".replies li").length > (before?.querySelectorAll(".replies li").length ?? -1);
  }
}

const field = (note) => note?.querySelector("textarea");

function keepTyped(before, note) {
  if (!before) {
    return;
  }
  note.classList.toggle("here", before.classList.contains("here"));
  if (!field(note).hasAttribute("aria-invalid")) {
    field(note).value = field(before).value;
    note.querySelector(".reply").open = before.querySelector(".reply").open;
  }
}

function refocus(before, note) {
  const active = field(before);
  const fresh = field(note);
  if (fresh && before.querySelector(".reply").open) {
    fresh.focus({ preventScroll: true });
    fresh.setSelectionRange(active.selectionStart, active.selectionEnd);
  }
}
