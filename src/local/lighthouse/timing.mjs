// How long until something is painted, by the page's own clock.

// Between letters, in milliseconds.
const PAUSE = 300;

/** When the page first painted text or a picture, in milliseconds since it was asked for and since the epoch. */
export function firstPaint(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list, observer) => {
          const [painted] = list.getEntriesByName("first-contentful-paint");
          if (painted) {
            observer.disconnect();
            resolve({ sinceBegin: painted.startTime, at: performance.timeOrigin + painted.startTime });
          }
        }).observe({ type: "paint", buffered: true });
      }),
  );
}

/** Does it, and answers the milliseconds until what it leads to is painted. */
export function timed(page, deed, round) {
  return { page: toPage, list: toList, key: toKey }[deed.leads](page, deed, round);
}

/** To another page. */
async function toPage(page, deed, round) {
  const begin = page.url();
  const text = deed.type?.(round);
  const at = await page.evaluate(
    ({ click, field, text }) => {
      if (field) {
        document.querySelector(field).value = text;
      }
      const now = performance.timeOrigin + performance.now();
      setTimeout(() => document.querySelector(click).click());
      return now;
    },
    { click: deed.click, field: deed.field, text },
  );
  await page.waitForURL((url) => url.href !== begin, { waitUntil: "load" });
  return (await firstPaint(page)).at - at;
}

/** More of the list it is in. */
function toList(page, { click, list }) {
  return page.evaluate(
    ({ click, list }) =>
      new Promise((resolve) => {
        const place = document.querySelector(list);
        const before = place.children.length;
        const begin = performance.now();
        new MutationObserver((changes, observer) => {
          if (document.querySelector(list).children.length > before) {
            observer.disconnect();
            // The frame after next begins when this one is painted.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begin)));
          }
        }).observe(document.body, { childList: true, subtree: true });
        document.querySelector(click).click();
      }),
    { click, list },
  );
}

/** A letter in the place one writes. */
async function toKey(page, { field, key }) {
  await page.click(field);
  await page.waitForTimeout(PAUSE);
  await page.evaluate(() => {
    window.painted = new Promise((resolve) => {
      const measure = ({ timeStamp }) =>
        requestAnimationFrame(() => requestAnimationFrame((now) => resolve(now - timeStamp)));
      addEventListener("keydown", measure, { once: true, capture: true });
    });
  });
  await page.keyboard.press(key);
  return page.evaluate(() => window.painted);
}
