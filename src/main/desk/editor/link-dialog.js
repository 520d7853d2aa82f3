// Asks where a link leads: an address, or an article of our own that is looked for by its words.
import { isLink, meantLink } from "./address.js";
import { ask } from "./dialog.js";
import { make, field } from "./elements.js";

const PAUSE = 250;

/** Resolves with `{href, text}`, `{remove: true}` or null; the text is for a link with nothing selected. `findArticle(query)` resolves with `[{id, headline, detail?}]`. */
export async function askLink({ words, href = "", findArticle }) {
  const check = (text) => (meantLink(text) ? null : words("editor.linkRefused"));
  const chosen = {};
  const answer = await ask({
    title: words("editor.link"),
    words,
    fields: [{ name: "href", label: words("editor.linkAddress"), value: href, required: true, check, dir: "ltr", inputMode: "url" }],
    extra: findArticle ? ({ href: control }) => articles(words, findArticle, control, chosen) : undefined,
    remove: href ? words("editor.linkRemove") : undefined,
  });
  if (!answer?.href) {
    return answer;
  }
  const goal = isLink(answer.href) ? answer.href : meantLink(answer.href);
  return { href: goal, text: chosen.href === goal ? chosen.headline : answer.href };
}

function articles(words, findArticle, control, chosen) {
  const results = make("ul", { className: "link-results" });
  const state = make("p", { className: "hint", role: "status" });
  const query = make("input", { type: "search", dir: "auto", autocomplete: "off" });
  let latest = 0;
  let timer;
  const choose = ({ id, headline }) => {
    control.value = `midad:article/${id}`;
    Object.assign(chosen, { href: control.value, headline });
    state.textContent = words("editor.linkChosen").replace("%1", headline);
    results.replaceChildren();
    control.focus();
  };
  const look = async () => {
    const mine = ++latest;
    const text = query.value.trim();
    const found = text ? await findArticle(text).catch(() => null) : [];
    if (mine !== latest) {
      return;
    }
    const entry = (article) =>
      make("li", {}, make("button", { type: "button", className: "quiet", onclick: () => choose(article) }, make("bdi", {}, article.headline), article.detail ? make("small", {}, article.detail) : null));
    results.replaceChildren(...(found ?? []).map(entry));
    state.textContent = text === "" ? "" : found === null ? words("editor.searchFailed") : found.length === 0 ? words("editor.linkNothing") : "";
  };
  query.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  query.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      look();
    }
  });
  return make("div", {}, field(words("editor.linkSearch"), query), results, state);
}
