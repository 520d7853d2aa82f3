// Makes the site once, or with --follow again after each change, as long as this runs.
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Eleventy from "@11ty/eleventy";
import { follow, keep, kept, onward } from "../follow.mjs";
import { COPY, get, SITE } from "./settings.js";

async function build() {
  const begun = performance.now();
  await new Eleventy("src", SITE, { quietMode: true }).write();
  const { articles } = await kept(COPY);
  console.log(`${Object.keys(articles).length} articles in ${Math.round(performance.now() - begun)} ms`);
}

/** What was taken down must not stay on the site because one build went wrong. */
async function insist() {
  try {
    await build();
  } catch (trouble) {
    console.error(`${trouble.cause ?? trouble}; again in 5 s`);
    await pause(5_000);
    await insist();
  }
}

async function catchUp() {
  let copy = await kept(COPY);
  for (let position = null; position !== copy?.position; ) {
    position = copy?.position;
    copy = await onward(copy, get);
  }
  await keep(COPY, copy);
}

await mkdir(dirname(COPY), { recursive: true });
if (process.argv.includes("--follow")) {
  if (await kept(COPY)) await insist();
  for await (const _ of follow(get, COPY)) await insist();
} else {
  await catchUp();
  await build();
}
