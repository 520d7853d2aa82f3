// Bundles what the desk's pages load, and refuses to let it grow beyond what a phone on a bad line can bear.
import esbuild from "esbuild";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = fileURLToPath(new URL(".", import.meta.url));
const KILO = 1000;
// A page that is not for writing loads the first alone, the writing page both.
const LIMITS = [
  { name: "elsewhere", files: ["desk.js"], most: 30 * KILO },
  { name: "on the writing page", files: ["desk.js", "write.js"], most: 150 * KILO },
];

export async function build(target) {
  await esbuild.build({
    absWorkingDir: here,
    entryPoints: [
      { in: "desk.js", out: "desk" },
      { in: "write.js", out: "write" },
      { in: "css/desk.css", out: "desk" },
    ],
    outdir: target,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    // Fonts and pictures are served as they are.
    external: ["/assets/*", "*.woff2", "*.svg"],
    legalComments: "none",
    logLevel: "warning",
  });
  LIMITS.forEach((limit) => check(target, limit));
}

function check(target, { name, files, most }) {
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(target, file)), { level: 9 }).length, 0);
  console.log(`Scripts ${name}: ${(size / KILO).toFixed(1)} kB compressed, of ${most / KILO} kB allowed.`);
  if (size > most) {
    throw new Error(`the scripts ${name} (${files.join(", ")}) have ${size} bytes compressed, more than ${most}.`);
  }
}
