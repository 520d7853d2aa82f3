import htmx from "htmx.org";
import { begin } from "./frame.js";
import * as pictures from "./pictures.js";
import * as planning from "./planning.js";

window.htmx = htmx;
begin();
pictures.begin();
planning.begin();
