// Bundles tests/*.test.ts and runs them: `node tests/run.mjs [NAME…]`.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const built = join(here, "../node_modules/.tests");
const wanted = process.argv.slice(2);
const entryPoints = readdirSync(here)
  .filter((name) => name.endsWith(".test.ts"))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .map((name) => join(here, name));

rmSync(built, { recursive: true, force: true });
await build({
  entryPoints,
  bundle: true,
  platform: "node",
  format: "esm",
  outdir: built,
  outExtension: { ".js": ".mjs" },
  packages: "external",
  sourcemap: "inline",
  logLevel: "warning",
});
const files = readdirSync(built).map((name) => join(built, name));
const options = ["--enable-source-maps", "--test"];
process.exitCode = spawnSync(process.execPath, [...options, ...files], { stdio: "inherit" }).status;
