import htmx from "htmx.org";
import * as bell from "./bell.js";
import * as board from "./board.js";
import * as frame from "./frame.js";
import * as look from "./look.js";
import * as mentions from "./mentions.js";
import * as pictures from "./pictures.js";
import * as planning from "./planning.js";
import * as review from "./review.js";

window.htmx = htmx;
[frame, bell, board, look, mentions, pictures, planning, review].forEach((part) => part.begin());

// What is large takes over a page that can be read already: on a slow line its words don't wait for it.
const large = document.querySelector("meta[name=after-paint]");
if (large) {
  new PerformanceObserver((paints, observer) => {
    observer.disconnect();
    // Where it can't be fetched the words stay to be read, and can't be written over.
    import(large.content).catch(() => {});
  }).observe({ type: "paint", buffered: true });
}
