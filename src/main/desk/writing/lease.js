// Tells colleagues that somebody writes here, and who does; a courtesy, the guard is If-Match.
import { csrf } from "../frame.js";

const RENEW = 60_000;

export function lease(article, banner, words) {
  const path = `/api/v1/articles/${article}/lease`;
  let timer;

  async function ask(takeOver) {
    clearTimeout(timer);
    timer = setTimeout(() => ask(false), RENEW);
    try {
      const answer = await fetch(takeOver ? `${path}?takeOver=true` : path, { method: "POST", headers: { "X-CSRF-Token": csrf() } });
      if (answer.status === 409) {
        const problem = await answer.json();
        show(problem.lease?.holderName ?? "");
      } else {
        banner.hidden = true;
      }
    } catch {
      // Without a connection nobody can be told; the next round tries again.
    }
  }

  function show(holder) {
    const name = document.createElement("bdi");
    name.textContent = holder;
    const [before, after] = words["writing.lease"].split("%s");
    const take = Object.assign(document.createElement("button"), { type: "button", textContent: words["writing.lease.take"] });
    take.addEventListener("click", () => ask(true));
    banner.replaceChildren(before, name, after, " ", take);
    banner.hidden = false;
  }

  addEventListener("pagehide", () => {
    clearTimeout(timer);
    fetch(path, { method: "DELETE", headers: { "X-CSRF-Token": csrf() }, keepalive: true }).catch(() => {});
  });
  ask(false);
}
