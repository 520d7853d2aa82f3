import htmx from "htmx.org";
import { begin } from "./frame.js";
import { begin as beginReview } from "./review.js";

window.htmx = htmx;
begin();
beginReview();
