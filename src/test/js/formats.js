// Reads what Midad tells in others' standards with others' readers: node formats.js ANSWERS [NINJS_SCHEMA] prints a line for
// each thing that is not as it should be. An answer: {name, kind, body, expected}; what is expected depends on the kind.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import jsonld from "jsonld";
import Parser from "rss-parser";
import { validateXML } from "xmllint-wasm";

const [answersFile, ninjsFile] = process.argv.slice(2);
const answers = JSON.parse(readFileSync(answersFile, "utf8"));

const objections = [];
const object = (answer, what) => objections.push(`${answer.name}: ${what}`);
const same = (answer, what, is, expected) => {
  if (JSON.stringify(is) !== JSON.stringify(expected)) {
    object(answer, `${what} is ${JSON.stringify(is)}, not ${JSON.stringify(expected)}`);
  }
};

const schema = (file) => ({ fileName: file, contents: readFileSync(new URL(`schemas/${file}`, import.meta.url), "utf8") });
const sitemapXsd = readFileSync(new URL("node_modules/sitemap/schema/sitemap.xsd", import.meta.url), "utf8");
const extensions = ["image.xsd", "news.xsd", "xhtml.xsd"].map(schema);

async function valid(answer, main, preload) {
  const { valid: isValid, errors } = await validateXML({
    xml: [{ fileName: "it.xml", contents: answer.body }],
    schema: [main],
    preload,
    maxMemoryPages: 4096,
  });
  if (!isValid) {
    errors.slice(0, 5).forEach((error) => object(answer, error.message));
  }
}

const asSitemap = (answer) =>
  valid(answer, schema("sitemaps.xsd"), [{ fileName: "sitemap.xsd", contents: sitemapXsd }, ...extensions]);
const asIndex = (answer) => valid(answer, schema("siteindex.xsd"), []);

function locations(answer) {
  const found = [...answer.body.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc.replaceAll("&amp;", "&"));
  same(answer, "its addresses", [...found].sort(), [...answer.expected.locations].sort());
}

const ninjs = ninjsFile && addFormats(new Ajv({ strict: false, allErrors: true }));
ninjs?.addSchema({ $id: "https://geojson.org/schema/GeoJSON.json" });
const isNinjs = ninjs?.compile(JSON.parse(readFileSync(ninjsFile, "utf8")));

function asNinjs(answer) {
  const item = JSON.parse(answer.body);
  if (isNinjs && !isNinjs(item)) {
    isNinjs.errors.slice(0, 5).forEach((e) => object(answer, `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`));
  }
  const { headline, uri, pictures, status } = answer.expected;
  same(answer, "uri", item.uri, uri);
  same(answer, "headline", item.headlines[0].value, headline);
  same(answer, "pubStatus", item.pubStatus, status);
  same(answer, "pictures", (item.associations ?? []).map((picture) => picture.uri), pictures);
}

// Only what schema.org has and we use; "safe" makes anything else an error instead of leaving it out.
const TERMS = `NewsArticle ImageObject Person NewsMediaOrganization CorrectionComment headline description image width height
  caption creditText copyrightNotice inLanguage articleSection keywords author publisher name logo correction text
  workTranslation`;
const ADDRESSES = "url mainEntityOfPage".split(" ");
const DATES = "datePublished dateModified".split(" ");
const of = (term) => `https://schema.org/${term}`;
const context = Object.fromEntries([
  ...TERMS.split(/\s+/).map((term) => [term, of(term)]),
  ...ADDRESSES.map((term) => [term, { "@id": of(term), "@type": "@id" }]),
  ...DATES.map((term) => [term, { "@id": of(term), "@type": of("DateTime") }]),
]);
const documentLoader = async (url) => {
  if (url !== "https://schema.org") {
    throw new Error(`${url} is not to be fetched`);
  }
  return { documentUrl: url, document: { "@context": context } };
};

async function asJsonLd(answer) {
  const [article] = await jsonld.expand(JSON.parse(answer.body), { documentLoader, safe: true });
  const values = (thing, term) => (thing[of(term)] ?? []).map((value) => value["@value"] ?? value["@id"]);
  const things = (term) => article[of(term)] ?? [];
  const { headline, url, authors, images, language, corrections, translations } = answer.expected;
  same(answer, "@type", article["@type"], [of("NewsArticle")]);
  same(answer, "headline", values(article, "headline"), [headline]);
  same(answer, "url", values(article, "url"), [url]);
  same(answer, "language", values(article, "inLanguage"), [language]);
  same(answer, "authors", things("author").flatMap((author) => values(author, "name")), authors);
  same(answer, "publishers", things("publisher").map((publisher) => publisher["@type"]), [[of("NewsMediaOrganization")]]);
  same(answer, "corrections", things("correction").flatMap((correction) => values(correction, "text")), corrections);
  same(answer, "translations", things("workTranslation").flatMap((other) => values(other, "url")), translations);
  same(answer, "images", things("image").flatMap((image) => image["@type"]), Array(images).fill(of("ImageObject")));
  for (const term of DATES) {
    if (Number.isNaN(Date.parse(values(article, term)[0]))) {
      object(answer, `${term} is no date`);
    }
  }
}

const FEEDS = {
  rss: {
    parse: parseRssFeed,
    items: (feed) => feed.items ?? [],
    id: (item) => item.guid.value,
    url: (item) => item.link,
    title: (item) => item.title,
    html: (item) => item.content?.encoded ?? item.description,
    image: (item) => item.media?.contents?.[0]?.url,
    self: (feed) => feed.atom.links.find((link) => link.rel === "self").href,
    hub: (feed) => feed.atom.links.find((link) => link.rel === "hub")?.href,
    language: (feed) => feed.language,
  },
  atom: {
    parse: parseAtomFeed,
    items: (feed) => feed.entries ?? [],
    id: (item) => item.id,
    url: (item) => item.links.find((link) => link.rel === "alternate").href,
    title: (item) => item.title?.value ?? item.title,
    html: (item) => item.content?.value ?? item.content ?? item.summary?.value ?? item.summary,
    image: (item) => item.links.find((link) => link.rel === "enclosure")?.href,
    self: (feed) => feed.links.find((link) => link.rel === "self").href,
    hub: (feed) => feed.links.find((link) => link.rel === "hub")?.href,
  },
  json: {
    parse: (text) => parseJsonFeed(JSON.parse(text)),
    items: (feed) => feed.items ?? [],
    id: (item) => item.id,
    url: (item) => item.url,
    title: (item) => item.title,
    html: (item) => item.content_html,
    image: (item) => item.image,
    self: (feed) => feed.feed_url,
    hub: (feed) => feed.hubs?.[0]?.url,
    language: (feed) => feed.language,
  },
};

// Two readers, neither of which knows of the other; what the first one makes of it is looked at in detail.
async function asFeed(answer) {
  const reader = FEEDS[answer.kind];
  const { self, hub, language, items } = answer.expected;
  const feed = reader.parse(answer.body);
  same(answer, "self", reader.self(feed), self);
  same(answer, "hub", reader.hub(feed), hub ?? undefined);
  if (reader.language) {
    same(answer, "language", reader.language(feed), language);
  }
  const read = reader.items(feed);
  same(answer, "ids", read.map(reader.id), items.map((item) => item.id));
  same(answer, "addresses", read.map(reader.url), items.map((item) => item.url));
  same(answer, "pictures", read.map((item) => reader.image(item) ?? null), items.map((item) => item.image));
  same(answer, "titles", read.map(reader.title).map(spaced), items.map((item) => spaced(item.title)));
  read.map(reader.html).forEach((html, i) => {
    const marked = `<div lang="${items[i].locale}" dir="${items[i].dir}">`;
    if (!html.startsWith(marked)) {
      object(answer, `${items[i].id} does not begin with ${marked}: ${html.slice(0, 80)}`);
    }
    if (items[i].html !== undefined && html.trim() !== `${marked}${items[i].html}</div>`.trim()) {
      object(answer, `${items[i].id} is not the whole article`);
    }
  });
  if (answer.kind !== "json") {
    same(answer, "xml:lang", answer.body.match(/<(?:rss|feed)\b[^>]*\bxml:lang="([^"]*)"/)?.[1], language);
    const again = await new Parser().parseString(answer.body);
    same(answer, "titles to the second reader", again.items.map((item) => spaced(item.title)), items.map((item) => spaced(item.title)));
  }
}

const spaced = (text) => text.replace(/\s+/g, " ").trim();

const READERS = {
  ninjs: asNinjs,
  jsonld: asJsonLd,
  rss: asFeed,
  atom: asFeed,
  json: asFeed,
  index: async (answer) => {
    await asIndex(answer);
    locations(answer);
  },
  sitemap: async (answer) => {
    await asSitemap(answer);
    locations(answer);
  },
};

for (const answer of answers) {
  try {
    await READERS[answer.kind](answer);
  } catch (error) {
    object(answer, `cannot be read: ${error.stack}`);
  }
}
objections.forEach((objection) => console.log(objection));
