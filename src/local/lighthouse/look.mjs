// node look.mjs '{"url": ...}': the chief goes through the desk's main pages in Chromium; what was seen is written as JSON.
import { rmSync, writeFileSync } from "node:fs";
import lighthouse, { desktopConfig } from "lighthouse";
import { chromium } from "playwright-core";
import { DEEDS, pages } from "./pages.mjs";
import { firstPaint, timed } from "./timing.mjs";

const order = JSON.parse(process.argv[2]);
const JUDGED = ["performance", "accessibility", "best-practices"];
// A server that has been at work for a while has compiled what it runs.
const WARM = 20;
const SCREENS = { desktop: desktopConfig, phone: undefined };
const seen = { visits: [], deeds: [], judged: [] };

rmSync(order.profile, { recursive: true, force: true });
const window = await chromium.launchPersistentContext(order.profile, {
  executablePath: order.chromium,
  locale: "ar",
  timezoneId: "Asia/Riyadh",
  viewport: { width: 1280, height: 900 },
  // Lighthouse comes in by the port, and finds the same person signed in.
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", `--remote-debugging-port=${order.port}`],
});
try {
  const page = window.pages()[0] ?? (await window.newPage());
  await signIn(page);
  await warmUp(page);
  if (order.parts.includes("timings")) {
    for (const each of pages(order.places)) {
      await visit(page, each);
    }
    await act(page);
  }
  if (order.parts.includes("lighthouse")) {
    await page.goto("about:blank");
    for (const screen of Object.keys(SCREENS)) {
      for (const each of pages(order.places)) {
        await judge(each, screen);
      }
    }
  }
} finally {
  await window.close();
}

/** At once: a run that is cut short was not for nothing. */
function keep(kind, entry) {
  seen[kind].push(entry);
  writeFileSync(order.to, JSON.stringify(seen, null, 1));
}

async function signIn(page) {
  await page.goto(order.url);
  await page.fill("#username", "chief");
  await page.fill("#password", "demo");
  await page.click("#kc-login, [type=submit]");
  await page.waitForSelector("[data-board]");
}

async function warmUp(page) {
  for (const { path } of pages(order.places)) {
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

/** Lighthouse empties the cache itself and leaves the session alone. */
async function judge({ name, path }, screen) {
  const options = { port: order.port, output: "json", logLevel: "error", onlyCategories: JUDGED };
  const { lhr } = await lighthouse(order.url + path, options, SCREENS[screen]);
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

/** What cost points. */
function lost(lhr) {
  return JUDGED.flatMap((what) => lhr.categories[what].auditRefs)
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
    .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ""}`.trim());
}

function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}
