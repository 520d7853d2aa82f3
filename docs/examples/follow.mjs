// An exact copy, in a file, of what is published on a site, kept up to date as long as this runs:
//   node follow.mjs http://localhost:8080/content/v1/sites/open copy.json
// For a site that is not public: MIDAD_TOKEN_URL, MIDAD_CLIENT and MIDAD_SECRET. docs/sites.md explains the calls, "Holding a copy".
import { readFile, rename, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const json = (answer) => answer.json();

/** Tokens for a site that is not public, each asked for when the one before has half a minute left. */
export function tokens({ MIDAD_TOKEN_URL: url, MIDAD_CLIENT: client, MIDAD_SECRET: secret } = process.env) {
  let token;
  let good = 0;
  return async () => {
    if (url && Date.now() > good) {
      const body = new URLSearchParams({ grant_type: "client_credentials", client_id: client, client_secret: secret });
      const answer = await fetch(url, { method: "POST", body, signal: AbortSignal.timeout(30_000) });
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
      const { access_token, expires_in } = await answer.json();
      token = access_token;
      good = Date.now() + (expires_in - 30) * 1_000;
    }
    return token;
  };
}

/** Asks the site; null for what is not there or gone. */
export const reader = (site, token = tokens(), read = json) => async (path) => {
  const bearer = await token();
  const headers = bearer ? { authorization: `Bearer ${bearer}` } : {};
  const answer = await fetch(site + path, { headers, signal: AbortSignal.timeout(60_000) });
  if (answer.status === 404 || answer.status === 410) return null;
  if (!answer.ok) throw new Error(`${site + path} answered ${answer.status}`);
  return read(answer);
};

/** All that is live, and the position in the feed from which to go on. */
async function snapshot(get) {
  const articles = {};
  for (let after = ""; ; ) {
    const page = await get(`/snapshot?limit=100${after}`);
    if (!page) throw new Error("There is no such site, or the newsroom was restored just now");
    for (const article of page.items) articles[article.id] = article;
    if (page.next === null) return { position: page.changes, articles };
    after = `&after=${page.next}`;
  }
}

/** The copy with the next changes in it. Where there is none yet, or its position is of no use any more, a new one. */
export async function onward(copy, get, wait = 0) {
  const page = copy && (await get(`/changes?limit=100&wait=${wait}&after=${copy.position}`));
  if (!page) return snapshot(get);
  const articles = { ...copy.articles };
  for (const { op, id, position } of page.items) {
    // As of there: a cache, or a node that has not heard of it yet, may have an older one.
    const address = `/articles/id/${id}?position=${position}`;
    const article = op === "unpublish" || op === "kill" ? null : await get(address);
    if (article) articles[id] = article;
    else delete articles[id]; // Or gone since: then the feed still has that to tell.
  }
  return { position: page.next, articles };
}

export const kept = (file) => readFile(file, "utf8").then(JSON.parse).catch(() => null);

/** At no moment is there half a file: a copy and its position belong together. */
export async function keep(file, copy) {
  await writeFile(`${file}.new`, JSON.stringify(copy));
  await rename(`${file}.new`, file);
}

/** Each new state of the copy, as soon as it is in the file; for ever. */
export async function* follow(get, file) {
  for (let copy = await kept(file); ; ) {
    const asked = Date.now();
    try {
      const newer = await onward(copy, get, 25);
      if (newer.position === copy?.position) {
        if (Date.now() - asked < 1_000) await pause(1_000); // It stops, or too many wait.
        continue;
      }
      await keep(file, newer);
      yield (copy = newer);
    } catch (trouble) {
      console.error(`${trouble.cause ?? trouble}; again in 5 s`);
      await pause(5_000);
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [site, file] = process.argv.slice(2);
  for await (const { articles } of follow(reader(site), file)) console.log(`${Object.keys(articles).length} articles`);
}
