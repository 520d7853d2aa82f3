// What others do, as it happens. Where the line is cut the browser comes back by itself; where it may not, we ask now and then.

const BETWEEN_LOOKS = 15_000;

/**
 * Calls `change(article, kind)` for each thing that is done on one's desks, and `again()` whenever something may have been
 * missed. A page that nobody looks at needs no line: browsers have only six to a host.
 */
export function follow({ change, again }) {
  let line = null;
  let hasMissed = false;

  const open = () => {
    line = new EventSource("/desk/events");
    line.addEventListener("open", () => {
      if (hasMissed) {
        again();
      }
      hasMissed = true;
    });
    line.addEventListener("change", ({ data }) => change(...data.split(" ")));
    line.addEventListener("again", again);
  };
  const close = () => {
    line?.close();
    line = null;
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? close() : line ?? open()));
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", ({ persisted }) => persisted && (line ?? open()));
  setInterval(() => {
    if (line?.readyState === EventSource.CLOSED) {
      close();
      again();
      open();
    }
  }, BETWEEN_LOOKS);
  if (!document.hidden) {
    open();
  }
}
