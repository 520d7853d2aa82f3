// What the writing page needs beyond desk.js.
import { begin } from "./writing/page.js";

begin();
