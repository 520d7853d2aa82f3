// Maven's way to the desk's assets: packages first where the lock file has changed since they were installed, then the build.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

function fail(reason) {
  console.error(`The desk's assets cannot be built: ${reason}`);
  process.exit(1);
}

if (Number(process.versions.node.split(".")[0]) < 18) {
  fail(`they need Node.js 18 or newer, and this is ${process.version}.`);
}

const installed = `${here}node_modules/.package-lock.json`;
const lock = `${here}package-lock.json`;
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
  if (npm.error) {
    fail("npm is not on the PATH; it comes with Node.js.");
  }
  if (npm.status !== 0) {
    fail(`npm ci ended with ${npm.status}.`);
  }
}

const { build } = await import("./build.mjs");
await build(process.argv[2]).catch((error) => fail(error.message));
