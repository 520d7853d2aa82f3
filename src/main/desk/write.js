// What the writing page needs beyond desk.js.
export { createEditor } from "./editor/index.js";
export { LocalCopy } from "./local-copy.js";
export { Autosave } from "./autosave.js";
