// Everything that pages are made of: the copy, and what Midad says of the site itself.
import { kept } from "../../../follow.mjs";
import { COPY, get, getText } from "../../settings.js";

const ON_A_PAGE = 24;
const ON_FRONT = 10;
const USUAL = 5;

const direction = (locale) => {
  const language = new Intl.Locale(locale);
  return (language.getTextInfo?.() ?? language.textInfo).direction;
};

const newerFirst = (field) => (a, b) => Date.parse(b[field]) - Date.parse(a[field]);

/** The most urgent of the newest, where there are several the newest of them. */
function front(stories) {
  const newest = stories.slice(0, ON_FRONT);
  const worthy = newest.filter((story) => story.leadImage && !story.retraction);
  const lead = worthy.toSorted((a, b) => (a.urgency ?? USUAL) - (b.urgency ?? USUAL))[0] ?? newest[0];
  return { lead, others: newest.filter((story) => story !== lead) };
}

/** A section's stories, so many to a page; an empty section has a page too, since the menu leads there. */
function pages(section, stories) {
  const own = stories.filter((story) => story.section.key === section.key);
  const count = Math.max(1, Math.ceil(own.length / ON_A_PAGE));
  const address = (number) => `/sections/${section.key}${number === 1 ? "" : `/${number}`}`;
  return Array.from({ length: count }, (_, index) => ({
    section,
    stories: own.slice(index * ON_A_PAGE, (index + 1) * ON_A_PAGE),
    path: address(index + 1),
    newer: index > 0 ? address(index) : null,
    older: index + 1 < count ? address(index + 2) : null,
  }));
}

export default async function () {
  const { articles } = await kept(COPY);
  const stories = Object.values(articles).toSorted(newerFirst("firstPublishedAt"));
  const about = await get("/feed.json");
  const sections = (await get("/sections?limit=100")).items;
  const feeds = ["/feed.rss", ...sections.map(({ key }) => `/sections/${key}/feed.rss`)];
  return {
    site: { name: about.title, url: about.home_page_url, locale: about.language, dir: direction(about.language) },
    changed: stories.toSorted(newerFirst("publishedAt"))[0]?.publishedAt,
    sections: sections.map((section) => ({ ...section, pages: pages(section, stories) })),
    feeds: await Promise.all(feeds.map(async (path) => ({ path, text: await getText(path) }))),
    front: front(stories),
    stories,
  };
}
