import htmx from "htmx.org";
import { begin as beginBoard } from "./board.js";
import { begin } from "./frame.js";

window.htmx = htmx;
begin();
beginBoard();
