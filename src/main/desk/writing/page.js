// The writing page: fields, body, what is kept where, and what happens when two people write.
import { createEditor } from "../editor/index.js";
import { createAutosave } from "../autosave.js";
import { createLocalCopy } from "../local-copy.js";
import { breathe, csrf, signInAgain } from "../frame.js";
import { fillFields, readFields, watchFields } from "./fields.js";
import { chips, named } from "./chips.js";
import { embargo } from "./embargo.js";
import { lead, picker, uploader } from "./pictures.js";
import { lease } from "./lease.js";
import { notes } from "./notes.js";
import { resolve } from "./conflict.js";

const PREVIEW_PAUSE = 600;

export async function begin() {
  const page = document.querySelector("[data-writing]");
  if (page) {
    await breathe();
    await write(page, JSON.parse(document.getElementById("writing-start").textContent));
  }
}

async function write(page, { article, leadImage, etag, person, zone, words }) {
  const sheet = page.querySelector("[data-sheet]");
  const send = uploader({ desk: article.desk, locale: article.locale, words });
  const pick = picker(words, send);
  const copy = createLocalCopy({ article: article.id, person });
  const parts = {};
  let autosave;
  // What another window left here stays until somebody has said what is to become of it.
  let asking = true;
  let waiting = false;

  const changed = () => {
    counts();
    waiting = asking;
    if (asking) {
      return;
    }
    copy.write(() => ({ etag: autosave?.etag() ?? etag, base: wordsOf(autosave?.base() ?? article), ...all() }));
    autosave?.changed();
  };

  function all() {
    const { content, slugline } = readFields(page);
    const sites = [...page.querySelectorAll("[data-site]:checked")].map((box) => box.value);
    const body = parts.editor.getBlocks();
    const values = {
      ...content,
      bylines: parts.bylines.items().map(({ key, name }) => (key ? { person: key } : { name })),
      topics: parts.topics.items().map(({ key }) => key),
      sites,
      body: body.length ? body : undefined,
      leadImage: parts.lead.value(),
      embargo: parts.embargo.value(),
    };
    return { content: tidy(values), slugline };
  }

  function put({ content, slugline }) {
    fillFields(page, content, slugline);
    parts.bylines.set(bylines(content));
    parts.topics.set(topics(content));
    page.querySelectorAll("[data-site]").forEach((box) => (box.checked = (content.sites ?? []).includes(box.value)));
    parts.editor.setBlocks(content.body ?? []);
    parts.lead.set(content.leadImage);
    parts.embargo.set(content.embargo);
    counts();
  }

  function counts() {
    const { words: many, characters, minutes } = parts.editor.counts();
    const number = new Intl.NumberFormat(document.documentElement.lang);
    const figures = [many, characters, minutes].map((figure) => number.format(figure));
    page.querySelector("[data-counts]").textContent = words["writing.counts"].replace(/%s/g, () => figures.shift());
  }

  const { content } = article;
  fillFields(page, content, article.slugline);
  watchFields(page, changed);
  parts.bylines = chips(page.querySelector('[data-chips="bylines"]'), bylines(content), { free: true, words, changed });
  parts.topics = chips(page.querySelector('[data-chips="topics"]'), topics(content), { free: false, words, changed });
  parts.embargo = embargo(page, content.embargo, zone, changed);
  parts.lead = lead(page.querySelector("[data-lead]"), content.leadImage, { words, pick, send, changed, known: leadImage });
  await breathe();
  // Aside, until it has the words that the page came with.
  const aside = document.createElement("div");
  parts.editor = createEditor({
    element: aside,
    dir: sheet.dir,
    lang: sheet.lang,
    label: words["writing.body"],
    words,
    onChange: changed,
    pickImage: async () => {
      const image = await pick();
      return image ? { image: image.id } : null;
    },
    uploadImage: async (file, onShare) => ({ image: (await send(file, onShare)).id }),
    findArticle,
    notes: { onPick: (id) => parts.notes.picked(id), onPlaced: () => parts.notes?.placed() },
  });
  await breathe();
  parts.editor.setBlocks(content.body ?? []);
  page.querySelector("[data-editor]").replaceChildren(...aside.childNodes);
  await breathe();
  page.querySelectorAll("[data-site]").forEach((box) => box.addEventListener("change", changed));
  counts();
  missing(page, article.missing, words);
  // What is typed now is kept.
  page.querySelector(".writing-sheets").inert = false;

  autosave = createAutosave({
    url: `/api/v1/articles/${article.id}`,
    etag,
    base: article,
    csrf,
    content: () => {
      const now = all();
      return { ...now.content, slugline: now.slugline };
    },
    onState: (state, problem) => show(page, state, problem, words),
    onSaved: (saved) => {
      copy.clear();
      missing(page, saved.missing, words);
      preview.refresh();
    },
    onSignedOut: signInAgain,
    onConflict: async (problem) => {
      const { slugline, ...content } = await resolve(whole(all()), whole(problem.current), words);
      put({ content, slugline });
      return problem.etag;
    },
  });

  copy.left().then(async (unsaved) => {
    const isNews = unsaved && JSON.stringify(whole(unsaved)) !== JSON.stringify(whole(all()));
    const isWanted = isNews && (await restore());
    asking = false;
    if (isWanted) {
      put(unsaved);
      // Made from what was there then: if a colleague has written since, both texts are shown.
      autosave.rebase(unsaved.etag ?? etag, unsaved.base);
    }
    if (isWanted || waiting) {
      changed();
    }
    if (copy.flush()) {
      unsaved?.forget();
    }
  });
  const preview = previewOf(page);
  parts.notes = notes({ page, article: article.id, person, view: parts.editor.view, words, learned: autosave.noticed });
  lease(article.id, page.querySelector("[data-lease]"), words);
  keys(page, autosave);
  leaving(page, autosave, [parts.bylines, parts.topics]);
}

/** The words of an article, with its slugline as one of them. */
const whole = ({ content, slugline }) => ({ ...content, slugline: slugline ?? undefined });

/** What tells the words of an article from others. */
const wordsOf = ({ hash, slugline }) => ({ hash, slugline });

const bylines = (content) => (content.bylines ?? []).map(({ person, name }) => (person ? named("people", person) : { name }));
const topics = (content) => (content.topics ?? []).map((key) => named("all-topics", key));

function tidy(values) {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && !value.length)),
  );
}

async function findArticle(query) {
  const answer = await fetch(`/api/v1/articles?limit=8&q=${encodeURIComponent(query)}`);
  const { items } = answer.ok ? await answer.json() : { items: [] };
  return items.map(({ id, headline, slugline }) => ({ id, headline: headline ?? slugline ?? id }));
}

function show(page, state, problem, words) {
  const said = page.querySelector("[data-save-state]");
  const trouble = page.querySelector("[data-trouble]");
  const names = { conflict: "conflicted" };
  said.textContent = words[`writing.${names[state] ?? state}`] ?? state;
  said.dataset.state = state;
  trouble.hidden = state !== "refused";
  if (state === "refused") {
    const findings = (problem?.errors ?? []).map(({ pointer, detail }) => `${pointer} ${detail}`);
    trouble.textContent = [problem?.title, problem?.detail, ...findings].filter(Boolean).join(" · ");
  }
}

function missing(page, names, words) {
  const list = page.querySelector("[data-missing]");
  const lines = names.length ? names.map((name) => words[`writing.missing.${name}`] ?? words["writing.missing.other"]) : [words["writing.complete"]];
  list.replaceChildren(...[...new Set(lines)].map((line) => Object.assign(document.createElement("li"), { textContent: line })));
  list.classList.toggle("complete", !names.length);
}

function previewOf(page) {
  const holder = page.querySelector("[data-preview]");
  const frame = holder.querySelector("iframe");
  const button = page.querySelector('[data-open="preview"]');
  let pause;
  button.addEventListener("click", () => {
    holder.hidden = !holder.hidden;
    button.setAttribute("aria-pressed", String(!holder.hidden));
    page.classList.toggle("with-preview", !holder.hidden);
    if (!holder.hidden) {
      frame.src = frame.dataset.src;
    }
  });
  return {
    refresh() {
      if (holder.hidden) {
        return;
      }
      clearTimeout(pause);
      pause = setTimeout(() => {
        const place = frame.contentWindow.scrollY;
        frame.onload = () => frame.contentWindow.scrollTo(0, place);
        frame.contentWindow.location.reload();
      }, PREVIEW_PAUSE);
    },
  };
}

/** Whether what was left is to be taken up. */
function restore() {
  const dialog = document.querySelector("[data-restore]");
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.showModal();
  return new Promise((resolve) => {
    const answer = (name, isWanted) => {
      dialog.querySelector(name).onclick = () => {
        dialog.close();
        resolve(isWanted);
      };
    };
    answer("[data-restore-yes]", true);
    answer("[data-restore-no]", false);
  });
}

function keys(page, autosave) {
  page.querySelector('[data-open="shortcuts"]').addEventListener("click", () => document.querySelector("[data-shortcuts]").showModal());
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.code === "KeyS") {
      event.preventDefault();
      autosave.now();
    }
  });
}

// Whoever is done leaves with everything saved, or stays and is told why not.
function leaving(page, autosave, fields) {
  page.querySelector("[data-done]").addEventListener("click", async (event) => {
    event.preventDefault();
    const to = event.currentTarget.href;
    if (fields.every((field) => field.settle()) && (await autosave.now())) {
      location.href = to;
    }
  });
}
