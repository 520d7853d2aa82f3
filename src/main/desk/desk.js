import htmx from "htmx.org";
import { begin } from "./frame.js";

window.htmx = htmx;
begin();
