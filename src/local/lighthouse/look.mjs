// node look.mjs '{"url": ...}': the chief, and for their pages the administrator, go through the desk's main pages in Chromium; what was seen is written as JSON.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { dirname, join } from "node:path";
import { Launcher, launch } from "chrome-launcher";
import lighthouse, { defaultConfig, desktopConfig } from "lighthouse";
import { chromium } from "playwright-core";
import { CHIEF, DEEDS, pages } from "./pages.mjs";
import { firstPaint, timed } from "./timing.mjs";

const order = JSON.parse(process.argv[2]);
const JUDGED = ["performance", "accessibility", "best-practices"];
// What counts for nothing is not asked: which rules and lines a page uses is counted while it loads, and slows it.
const AUDITS = JUDGED.flatMap((what) => defaultConfig.categories[what].auditRefs);
const WEIGHED = new Set(AUDITS.filter(({ weight }) => weight > 0).map(({ id }) => id));
const IDLE = AUDITS.map(({ id }) => id).filter((id) => !WEIGHED.has(id));
// One look says little: the browser's own work takes twice as long in one as in the next.
const LOOKS = Number(process.env.MIDAD_BENCH_LOOKS ?? 3);
// Where Lighthouse comes from.
const FROM = process.env.MIDAD_BENCH_FROM ?? `${order.url}/api/v1/me`;
// A server that has been at work for a while has compiled what it runs.
const WARM = 20;
const SCREENS = { desktop: desktopConfig, phone: undefined };
// Names of pages with commas, to look at these alone.
const ONLY = (process.env.MIDAD_BENCH_PAGES ?? "").split(",").map((name) => name.trim()).filter(Boolean);
const seen = { visits: [], deeds: [], judged: [] };

const browser = await launch({
  chromePath: order.chromium,
  port: order.port,
  ignoreDefaultFlags: true,
  chromeFlags: [...calm(Launcher.defaultFlags()), "--headless=new", "--no-sandbox", "--disable-gpu", "--accept-lang=ar"],
  envVars: { ...process.env, TZ: "Asia/Riyadh" },
});
// With a desk's own computer before them they would not share its processors.
[process.pid, ...order.servers].forEach(giveWay);
try {
  const all = pages(order.places).filter(({ name }) => !ONLY.length || ONLY.includes(name));
  for (const person of new Set(all.map(personOf))) {
    await look(person, all.filter((each) => personOf(each) === person));
  }
} finally {
  browser.kill();
}

/** Chromium begins a process for the page after this one while this one is looked at: not here. */
function calm(flags) {
  return flags.map((flag) => (flag.startsWith("--disable-features=") ? `${flag},SpareRendererForSitePerProcess` : flag));
}

function giveWay(pid) {
  try {
    readdirSync(`/proc/${pid}/task`).forEach((thread) => setPriority(Number(thread), 10));
  } catch {
    // Where threads are not to be seen they stay as they are.
  }
}

/** At once: a run that is cut short was not for nothing. */
function keep(kind, entry) {
  seen[kind].push(entry);
  writeFileSync(order.to, JSON.stringify(seen, null, 1));
}

function personOf({ person = CHIEF }) {
  return person;
}

async function look(person, theirs) {
  const hands = await chromium.connectOverCDP(`http://localhost:${order.port}`);
  const page = await hands.contexts()[0].newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await signIn(page, person);
  await warmUp(page, theirs);
  if (order.parts.includes("timings")) {
    for (const each of theirs) {
      await visit(page, each);
    }
    if (person === CHIEF && !ONLY.length) {
      await act(page);
    }
  }
  await page.close();
  // Lighthouse finds the same person signed in, and nobody else at the browser.
  await hands.close();
  if (order.parts.includes("lighthouse")) {
    for (const screen of Object.keys(SCREENS)) {
      for (const each of theirs) {
        await judge(each, screen);
      }
    }
  }
}

async function signIn(page, person) {
  await page.context().clearCookies();
  await page.goto(order.url);
  await page.fill("#username", person);
  await page.fill("#password", "demo");
  await page.click("#kc-login, [type=submit]");
  await page.waitForURL((address) => !address.pathname.includes("/realms/"));
}

async function warmUp(page, theirs) {
  for (const { path } of theirs) {
    for (let i = 0; i < WARM; i++) {
      const answer = await page.request.get(order.url + path);
      if (!answer.ok()) {
        throw new Error(`${path} answers ${answer.status()}`);
      }
    }
  }
}

/** Once with an empty cache to weigh it, then as one comes to it in the middle of the day. */
async function visit(page, { name, path }) {
  const weights = await weigh(page, path);
  const firstByte = [];
  const painted = [];
  for (let round = 0; round < order.rounds; round++) {
    await page.goto(order.url + path, { waitUntil: "load" });
    const { begin, first } = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType("navigation");
      return { begin: navigation.requestStart, first: navigation.responseStart };
    });
    firstByte.push(first - begin);
    painted.push((await firstPaint(page)).sinceBegin);
  }
  keep("visits", { name, weights, firstByte, firstPaint: painted });
  console.log(`${name}: ${Math.round(median(firstByte))} ms, painted after ${Math.round(median(painted))} ms`);
}

/** Compressed bytes of what the page asks for until it is loaded, by kind. */
async function weigh(page, path) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Network.clearBrowserCache");
  await browser.detach();
  const asked = [];
  const note = (request) => asked.push(request);
  page.on("requestfinished", note);
  await page.goto(order.url + path, { waitUntil: "load" });
  await page.waitForTimeout(500);
  page.off("requestfinished", note);
  const weights = {};
  for (const request of asked) {
    const { responseBodySize } = await request.sizes();
    weights[request.resourceType()] = (weights[request.resourceType()] ?? 0) + responseBodySize;
  }
  return weights;
}

async function act(page) {
  for (const deed of DEEDS) {
    const millis = [];
    for (let round = 0; round < order.rounds; round++) {
      // Who goes on writing stays; whoever left with a letter unsaved would be asked about it first.
      if (round === 0 || deed.leads !== "key") {
        await page.goto(order.url + deed.from(order.places, round), { waitUntil: "load" });
      }
      millis.push(await timed(page, deed, round));
    }
    keep("deeds", { name: deed.name, millis });
    console.log(`${deed.name}: painted after ${Math.round(median(millis))} ms`);
  }
}

/** Looks several times; the one with the middle performance counts. */
async function judge({ name, path }, screen) {
  const looks = [];
  while (looks.length < LOOKS) {
    looks.push(await lookOnce(order.url + path, SCREENS[screen]));
  }
  const lhr = median(looks, (look) => look.categories.performance.score);
  report(lhr, name, screen);
  const scores = Object.fromEntries(JUDGED.map((what) => [what, Math.round(lhr.categories[what].score * 100)]));
  const figure = (audit) => lhr.audits[audit].numericValue;
  keep("judged", {
    name,
    screen,
    ...scores,
    largestPaint: figure("largest-contentful-paint"),
    blocked: figure("total-blocking-time"),
    shift: figure("cumulative-layout-shift"),
    address: lhr.finalDisplayedUrl,
    lost: lost(lhr),
  });
  console.log(`${name}, ${screen}: ${Object.values(scores).join(" ")} ${lost(lhr).join(", ")}`);
}

/**
 * Lighthouse empties the cache itself and leaves the session alone. It comes from a page of the desk, as people do: the
 * desk shares no process with pages that could reach into it (Cross-Origin-Opener-Policy), and from about:blank the process
 * that begins anew would be measured on every page.
 */
async function lookOnce(url, screen) {
  const options = { port: order.port, output: "json", logLevel: "error", onlyCategories: JUDGED, skipAudits: IDLE, blankPage: FROM };
  return (await lighthouse(url, options, screen)).lhr;
}

/** All of what it says, beside what is kept of it. */
function report(lhr, name, screen) {
  const folder = join(dirname(order.to), "lighthouse");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name.replace(/[^a-z]+/g, "-")}-${screen}.json`), JSON.stringify(lhr, null, 1));
}

/** What cost points. */
function lost(lhr) {
  return JUDGED.flatMap((what) => lhr.categories[what].auditRefs)
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
    .map(({ id }) => [id, lhr.audits[id].displayValue, ...complaints(lhr.audits[id])].filter(Boolean).join(" "));
}

/** What stands in the console. */
function complaints({ details }) {
  return (details?.items ?? []).map(({ description, sourceLocation }) => description && `${description} (${sourceLocation?.url ?? ""})`);
}

function median(values, by = Number) {
  return [...values].sort((one, other) => by(one) - by(other))[Math.floor(values.length / 2)];
}
