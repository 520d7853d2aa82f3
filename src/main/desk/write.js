// What the writing page needs beyond desk.js.
import { Editor } from "@tiptap/core";

export { Editor };
