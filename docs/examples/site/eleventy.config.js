import { readdir, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { path } from "./addresses.js";
import { body, picture } from "./pictures.js";
import { ZONE, SITE } from "./settings.js";
import { words } from "./words.js";

const FONTS = {
  "@fontsource-variable/noto-naskh-arabic": ["noto-naskh-arabic-arabic-wght-normal"],
  "@fontsource-variable/source-serif-4": ["source-serif-4-latin-wght-normal"],
  "@fontsource/ibm-plex-sans-arabic": [400, 600].flatMap((weight) =>
    ["arabic", "latin"].map((letters) => `ibm-plex-sans-arabic-${letters}-${weight}-normal`),
  ),
};

/** In the story's language; its digits are those of its text. To make a format takes far longer than to use it. */
function time(style) {
  const formats = {};
  return (instant, locale) => {
    formats[locale] ??= new Intl.DateTimeFormat(`${locale}-u-nu-latn`, { ...style, timeZone: ZONE });
    return formats[locale].format(new Date(instant));
  };
}

const filters = {
  body,
  picture,
  words,
  day: time({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
  moment: time({ dateStyle: "long", timeStyle: "short" }),
  // HTML takes no more than three digits of a second.
  iso: (instant) => new Date(instant).toISOString(),
  path,
  at: (site, path) => new URL(path, site).href,
  language: (locale) => new Intl.DisplayNames(locale, { type: "language" }).of(locale),
  beside: (stories, { id, section }) => stories.filter((other) => other.id !== id && other.section.key === section.key).slice(0, 3),
  // Within a script "</script>" would end it, whatever JSON says.
  jsonLd: (value) => JSON.stringify(value).replaceAll("<", "\\u003c"),
};

/** A page that was not written anew is of a story that is not there any more. */
async function sweep({ results }) {
  const written = new Set(results.map((page) => resolve(page.outputPath)));
  const pages = (await readdir(SITE, { recursive: true })).filter((file) => /\.(html|rss)$/.test(file));
  await Promise.all(
    pages
      .map((file) => resolve(SITE, file))
      .filter((file) => !written.has(file))
      .map((file) => rm(file, { force: true })),
  );
}

export default function (eleventy) {
  eleventy.addPassthroughCopy("src/style.css");
  for (const [from, files] of Object.entries(FONTS)) {
    for (const file of files) {
      eleventy.addPassthroughCopy({ [`node_modules/${from}/files/${file}.woff2`]: `fonts/${file}.woff2` });
    }
  }
  Object.entries(filters).forEach(([name, filter]) => eleventy.addFilter(name, filter));
  eleventy.on("eleventy.after", sweep);
}

export const config = { dir: { input: "src", output: SITE } };
