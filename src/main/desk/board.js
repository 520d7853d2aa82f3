// The board stays true while it is open: a card is renewed where it is, and what would move the thing one reads waits to be asked for.
import { signInAgain } from "./frame.js";
import { follow } from "./live.js";

const TOGETHER = 100;
const TOO_MANY_TO_ASK_FOR = 20;
const BANNERS = "banners";

export function begin() {
  const board = document.querySelector("[data-board]");
  if (board) {
    const live = new LiveBoard(board);
    follow({ change: (article, kind) => kind !== "noted" && live.hear(article, kind), again: () => live.lookAgain() });
    board.addEventListener("keydown", (event) => walk(board, event));
  }
}

class LiveBoard {
  #heard = new Set();
  #waiting = new Map();
  #timer = 0;
  #board;
  #news;

  constructor(board) {
    this.#board = board;
    this.#news = board.querySelector("[data-news]");
    this.#news.addEventListener("click", () => this.#showWaiting());
  }

  hear(article, kind) {
    this.#heard.add(article);
    if (kind === "scheduled" || kind === "moved") {
      this.#heard.add(BANNERS);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), TOGETHER);
  }

  /** Something may have been missed: compares what is shown with the whole page. */
  async lookAgain() {
    const answer = await get(location.pathname + location.search);
    if (!answer?.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    this.#takeBanners(page.querySelector("[data-banners]").innerHTML);
    const present = new Map(cards(page).map((card) => [card.dataset.card, card]));
    [...present.values()].reverse().forEach((card) => this.#place(card.dataset.card, document.importNode(card, true)));
    cards(this.#board)
      .map((card) => card.dataset.card)
      .filter((id) => !present.has(id))
      .forEach((id) => this.hear(id, "saved"));
  }

  async #ask() {
    const heard = [...this.#heard];
    this.#heard.clear();
    if (heard.length > TOO_MANY_TO_ASK_FOR) {
      await this.lookAgain();
      return;
    }
    for (const one of heard) {
      if (one === BANNERS) {
        await this.#askForBanners();
      } else {
        await this.#askFor(one);
      }
    }
  }

  async #askFor(id) {
    const answer = await get(`/desk/board/cards/${id}${this.#board.dataset.query}`);
    if (answer?.status === 200) {
      const piece = document.createElement("template");
      piece.innerHTML = await answer.text();
      this.#place(id, piece.content.querySelector("[data-card]"));
    } else if (answer?.status === 204) {
      this.#place(id, null);
    }
  }

  async #askForBanners() {
    const answer = await get("/desk/board/banners");
    if (answer?.ok) {
      this.#takeBanners(await answer.text());
    }
  }

  #takeBanners(html) {
    const place = this.#board.querySelector("[data-banners]");
    if (plain(place.innerHTML) === plain(html)) {
      return;
    }
    if (this.#isRead(place) || [...this.#lists()].some((list) => this.#isRead(list))) {
      this.#wait(BANNERS, () => (place.innerHTML = html));
    } else {
      place.innerHTML = html;
    }
  }

  /** Shows an article as it is now; `fresh` is null where it is no longer to be seen here. */
  #place(id, fresh) {
    const present = this.#card(id);
    const from = present?.parentElement;
    const to = fresh && this.#listFor(fresh);
    if (present && to === from) {
      this.#forget(id);
      renew(present, fresh);
    } else if (present || to) {
      const move = () => this.#move(id, fresh, to);
      if (this.#isRead(from) || this.#isRead(to)) {
        // It tells the truth at once, and stays where it is until asked.
        if (present && fresh) {
          renew(present, fresh);
        }
        this.#card(id)?.classList.add("leaving");
        this.#wait(id, move);
      } else {
        this.#forget(id);
        move();
      }
    }
  }

  #move(id, fresh, to) {
    this.#card(id)?.remove();
    if (to) {
      fresh.classList.remove("leaving");
      fresh.classList.add("fresh");
      to.prepend(fresh);
      window.htmx.process(fresh);
    }
    this.#count();
  }

  #wait(what, deed) {
    this.#waiting.set(what, deed);
    this.#tellWaiting();
  }

  #forget(what) {
    this.#waiting.delete(what);
    this.#tellWaiting();
  }

  #showWaiting() {
    const deeds = [...this.#waiting.values()];
    this.#waiting.clear();
    deeds.forEach((deed) => deed());
    // Focus was on the button, which goes.
    this.#board.querySelector(".fresh a")?.focus();
    this.#tellWaiting();
  }

  #tellWaiting() {
    const count = this.#waiting.size;
    this.#news.hidden = count === 0;
    this.#news.textContent =
      count === 1 ? this.#news.dataset.one : this.#news.dataset.many.replace("%s", count.toLocaleString(numbers()));
  }

  #count() {
    for (const list of this.#lists()) {
      const name = list.dataset.list;
      this.#board.querySelector(`[data-empty="${name}"]`).hidden = list.children.length > 0;
      const count = this.#board.querySelector(`[data-count="${name}"]`);
      if (count) {
        count.textContent = list.children.length + ("rest" in list.dataset ? "+" : "");
      }
    }
  }

  #card(id) {
    return this.#board.querySelector(`[data-card="${id}"]`);
  }

  #lists() {
    return this.#board.querySelectorAll("[data-list]");
  }

  #listFor(card) {
    return this.#board.querySelector(`[data-list="${card.dataset.state}"], [data-list="all"]`);
  }

  /** Whether somebody points at it, is in it with the keyboard, or has scrolled past its beginning. */
  #isRead(place) {
    return Boolean(place) && (place.matches(":hover") || place.contains(document.activeElement) || place.getBoundingClientRect().top < 0);
  }
}

const cards = (root) => [...root.querySelectorAll("[data-card]")];
const plain = (html) => html.replace(/\s+/g, " ").trim();
// Digits as the page has them.
const numbers = () => `${document.documentElement.lang}-u-nu-latn`;

async function get(path) {
  try {
    const answer = await fetch(path, { headers: { Accept: "text/html", "HX-Request": "true" } });
    if (answer.status === 401) {
      signInAgain();
    }
    return answer;
  } catch {
    // The line is cut; there is another look when it is back.
    return null;
  }
}

function renew(present, fresh) {
  if (plain(present.outerHTML) === plain(fresh.outerHTML)) {
    return;
  }
  const had = present.contains(document.activeElement);
  present.replaceWith(fresh);
  window.htmx.process(fresh);
  if (had) {
    fresh.querySelector("a").focus({ preventScroll: true });
  }
}

/** Arrow keys go from card to card, and across to the next column. */
function walk(board, event) {
  const card = event.target.closest?.("[data-card]");
  const step = { ArrowDown: [0, 1], ArrowUp: [0, -1], ArrowRight: [1, 0], ArrowLeft: [-1, 0] }[event.key];
  if (!card || !step || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const lists = [...board.querySelectorAll("[data-list]")].filter((list) => list.children.length > 0);
  const ahead = getComputedStyle(board).direction === "rtl" ? -1 : 1;
  const list = lists[lists.indexOf(card.parentElement) + step[0] * ahead];
  const place = [...card.parentElement.children].indexOf(card) + step[1];
  const next = list?.children[Math.min(place, list.children.length - 1)];
  if (next && place >= 0) {
    event.preventDefault();
    next.querySelector("a").focus();
  }
}
