// Prints the body that each piece of the clipboard and each attack becomes, for the server's own reader to judge.
import { blocksFromHtml } from "../editor/paste.js";
import { ATTACKS, PIECES } from "./clipboard.mjs";
import { parser } from "./dom.mjs";

const pieces = [...PIECES.map(({ html }) => html), ...ATTACKS, ...ATTACKS.map((attack) => `<p>a ${attack} b</p>`)];
console.log(JSON.stringify(pieces.map((html) => blocksFromHtml(html, { parser }))));
