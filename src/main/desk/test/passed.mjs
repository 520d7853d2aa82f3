// Prints the bodies of a file as they leave the editor, untouched and with every block written anew.
import { readFileSync } from "node:fs";
import { getSchema } from "@tiptap/core";
import { fromPortableText, toPortableText } from "../editor/portable-text.js";
import { extensions } from "../editor/schema.js";

const schema = getSchema(extensions);
const docs = JSON.parse(readFileSync(process.argv[2], "utf8")).map((blocks) => fromPortableText(schema, blocks));
const edited = docs.map((doc) => schema.nodeFromJSON(doc.toJSON()));
console.log(JSON.stringify({ untouched: docs.map(toPortableText), edited: edited.map(toPortableText) }));
