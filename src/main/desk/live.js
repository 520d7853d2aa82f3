// What others do, as it happens. Where the line is cut the browser comes back by itself; where it may not, we ask now and then.

const BETWEEN_LOOKS = 15_000;

const followers = [];
let line = null;
let hasMissed = false;

/**
 * Calls `change(article, kind)` for each thing that is done on one's desks, `bell()` when one is told something or has read it,
 * and `again()` whenever anything of that may have been missed.
 */
export function follow(follower) {
  followers.push(follower);
  if (followers.length === 1) {
    keepOpen();
  }
}

// What the writing page adds has a bundle of its own, and hears of it through the document: one line is enough for both.
function tell(what, ...details) {
  followers.forEach((follower) => follower[what]?.(...details));
  document.dispatchEvent(new CustomEvent(`desk:${what}`, { detail: details }));
}

function open() {
  line = new EventSource("/desk/events");
  line.addEventListener("open", () => {
    if (hasMissed) {
      tell("again");
    }
    hasMissed = true;
  });
  line.addEventListener("change", ({ data }) => tell("change", ...data.split(" ")));
  line.addEventListener("bell", () => tell("bell"));
  line.addEventListener("again", () => tell("again"));
}

function close() {
  line?.close();
  line = null;
}

/** One line for all of a page, and none for a page that nobody looks at: browsers have only six to a host. */
function keepOpen() {
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : line ?? open()));
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", ({ persisted }) => persisted && (line ?? open()));
  setInterval(() => {
    if (line?.readyState === EventSource.CLOSED) {
      close();
      tell("again");
      open();
    }
  }, BETWEEN_LOOKS);
  if (!document.hidden) {
    open();
  }
}
