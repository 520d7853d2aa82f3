// The bell counts what is new while the page is open; whoever does not see it hears so, when they have finished their sentence.
import { follow } from "./live.js";

const TOGETHER = 150;

export function begin() {
  if (!bell()) {
    return;
  }
  let timer = 0;
  const ring = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, TOGETHER);
  };
  follow({ bell: ring, again: ring });
}

async function ask() {
  try {
    const answer = await fetch("/desk/notifications/bell", { headers: { Accept: "text/html", "HX-Request": "true" } });
    if (answer.ok) {
      renew(await answer.text());
    }
  } catch {
    // The line is cut; it rings again when it is back.
  }
}

function renew(html) {
  const piece = document.createElement("template");
  piece.innerHTML = html;
  const fresh = piece.content.querySelector("[data-bell]");
  const before = bell();
  const had = before === document.activeElement;
  const isMore = Number(fresh.dataset.bell) > Number(before.dataset.bell);
  before.replaceWith(fresh);
  if (had) {
    fresh.focus({ preventScroll: true });
  }
  if (isMore) {
    document.querySelector("[data-bell-says]").textContent = fresh.dataset.says;
  }
}

const bell = () => document.querySelector("[data-bell]");
