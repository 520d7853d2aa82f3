// What the writing page needs beyond desk.js.
export { createEditor } from "./editor/index.js";
export { createLocalCopy } from "./local-copy.js";
export { createAutosave } from "./autosave.js";
