// Holds a site that was built against what it was built from: node site.js FOLDER DOCUMENTS.json prints a line for each thing
// that is not as it should be.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse, parseFragment } from "parse5";

const [folder, documentsFile] = process.argv.slice(2);
const documents = JSON.parse(readFileSync(documentsFile, "utf8"));

const objections = [];
const object = (where, what) => objections.push(`${where}: ${what}`);
const same = (where, what, is, expected) => {
  if (JSON.stringify(is) !== JSON.stringify(expected)) {
    object(where, `${what} is ${JSON.stringify(is)}, not ${JSON.stringify(expected)}`);
  }
};

const HTML_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

// What is found in a page.
const attribute = (node, name) => node?.attrs?.find((one) => one.name === name)?.value;
const all = (node, test) => [
  ...(node.attrs && test(node) ? [node] : []),
  ...(node.childNodes ?? []).flatMap((child) => all(child, test)),
];
const tags = (node, name) => (node ? all(node, ({ tagName }) => tagName === name) : []);
const classed = (node, name) => all(node, (one) => attribute(one, "class")?.split(" ").includes(name));
const text = (node) => (node ? (node.value ?? (node.childNodes ?? []).map(text).join("")) : "");
// Where spaces are does not matter to HTML, and hard ones keep some of them.
const plain = (words) => words.replace(/[\s\u00a0]+/g, " ").trim();
const links = (page, rel) => tags(page, "link").filter((link) => attribute(link, "rel") === rel);

const files = readdirSync(folder, { recursive: true }).filter((file) => statSync(join(folder, file)).isFile());
const pages = new Map(files.filter((file) => file.endsWith(".html")).map((file) => [file, read(file)]));

function read(file) {
  const onParseError = ({ code, startLine }) => object(file, `${code} in line ${startLine}`);
  return parse(readFileSync(join(folder, file), "utf8"), { onParseError, sourceCodeLocationInfo: true });
}

/** The file that a static host sends for a path. */
const fileOf = (path) =>
  ["", ".html", "index.html", "/index.html"]
    .map((end) => decodeURI(path).slice(1) + end)
    .find((file) => existsSync(join(folder, file)) && statSync(join(folder, file)).isFile());

function leads(file, page) {
  const addresses = all(page, () => true).flatMap((node) => [attribute(node, "href"), attribute(node, "src")]);
  for (const address of addresses.filter((one) => one?.startsWith("/"))) {
    if (!fileOf(address)) object(file, `${address} leads nowhere`);
  }
  const ids = all(page, (node) => attribute(node, "id")).map((node) => attribute(node, "id"));
  same(file, "the ids that are there twice", ids.filter((id, index) => ids.indexOf(id) !== index), []);
  for (const address of addresses.filter((one) => one?.startsWith("#"))) {
    if (!ids.includes(address.slice(1))) object(file, `${address} leads nowhere`);
  }
  const times = tags(page, "time").map((time) => attribute(time, "datetime"));
  same(file, "times that HTML does not take", times.filter((time) => !HTML_TIME.test(time)), []);
  const scripts = tags(page, "script").filter((script) => attribute(script, "type") !== "application/ld+json");
  same(file, "its scripts", scripts.map(text), []);
}

const choice = ({ renditions }, type) =>
  renditions
    .filter((one) => one.name.startsWith("w") && one.type === type)
    .map(({ url, width }) => `${url} ${width}w`)
    .join(", ");

function pictured(file, picture, image) {
  const source = tags(picture, "source")[0];
  const img = tags(picture, "img")[0];
  same(file, "WebP", attribute(source, "srcset"), choice(image, "image/webp"));
  same(file, "JPEG", attribute(img, "srcset"), choice(image, "image/jpeg"));
  same(file, "width", attribute(img, "width"), `${image.width}`);
  same(file, "height", attribute(img, "height"), `${image.height}`);
  same(file, "alt", attribute(img, "alt"), image.alt ?? "");
  const style = attribute(img, "style") ?? "";
  if (!style.includes(`background-color: ${image.colour}`)) object(file, `${style} has not the picture's colour`);
  if (!style.includes("object-position: ")) object(file, `${style} says nothing of the focal point`);
}

function pictures(file, page, document) {
  const plate = classed(page, "plate")[0];
  const body = classed(page, "body")[0];
  const images = document.body.portableText.filter(({ _type, renditions }) => _type === "image" && renditions);
  same(file, "pictures in the body", tags(body, "picture").length, document.retraction ? 0 : images.length);
  tags(body, "picture").forEach((picture, index) => pictured(file, picture, images[index]));
  if (document.leadImage) {
    pictured(file, tags(plate, "picture")[0], document.leadImage);
    const said = [document.leadImage.caption, document.leadImage.credit].filter(Boolean).join(" ");
    same(file, "caption", plain(text(tags(plate, "figcaption")[0])), plain(said));
  }
}

function isOf(document) {
  const file = fileOf(new URL(document.url).pathname);
  if (!file) return object(document.url, "has no page");
  const page = pages.get(file);
  const html = tags(page, "html")[0];
  same(file, "headline", tags(page, "h1").map((h1) => plain(text(h1))), [plain(document.headline)]);
  same(file, "lang and dir", [attribute(html, "lang"), attribute(html, "dir")], [document.locale, document.dir]);
  same(file, "canonical", links(page, "canonical").map((link) => attribute(link, "href")), [document.seo.canonical]);
  const translations = document.seo.alternates.map(({ url }) => url);
  const alternates = links(page, "alternate").filter((link) => attribute(link, "hreflang"));
  const expected = translations.length ? [document.url, ...translations] : [];
  same(file, "hreflang", alternates.map((link) => attribute(link, "href")), expected);
  const jsonLd = tags(page, "script").map((script) => JSON.parse(text(script)));
  same(file, "JSON-LD", jsonLd, [document.seo.jsonLd]);
  const corrections = classed(page, "corrections").flatMap((part) => tags(part, "li"));
  same(file, "corrections", corrections.map((one) => plain(text(tags(one, "p")[1]))), document.corrections.map(({ note }) => plain(note)));
  const story = `${document.dateline ?? ""} ${text(parseFragment(document.body.html))}`;
  if (!document.retraction) same(file, "body", plain(text(classed(page, "body")[0])), plain(story));
  pictures(file, page, document);
}

pages.forEach((page, file) => leads(file, page));
documents.forEach(isOf);
const css = readFileSync(join(folder, "style.css"), "utf8");
same("style.css", "words that know left and right", css.match(/[\w-]*\b(left|right)\b[\w-]*/g) ?? [], []);
const stories = documents.map((document) => fileOf(new URL(document.url).pathname));
const others = [...pages.keys()].filter((file) => !stories.includes(file) && !/^(index|sections\/.*)\.html$/.test(file));
same("the site", "pages of what is not published", others, []);
objections.forEach((line) => console.log(line));
