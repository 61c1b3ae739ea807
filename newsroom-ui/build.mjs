// Bundles the editor: src/main.ts → built/editor.js, src/editor.css → built/editor.css.
// `--check` builds beside and fails when what is checked in differs by one byte.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const built = join(here, "built");
const names = ["editor.js", "editor.css", "editor.licences.txt"];

/** Builds both files into `folder`. */
async function make(folder) {
  const shared = {
    absWorkingDir: here,
    bundle: true,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  };
  const banner = "/*! Dateline's editor. Holds ProseMirror (MIT, Marijn Haverbeke and others). */";
  const { metafile } = await build({
    ...shared,
    entryPoints: ["src/main.ts"],
    metafile: true,
    outfile: join(folder, "editor.js"),
    format: "iife",
    target: ["es2022"],
    banner: { js: banner },
  });
  await build({
    ...shared,
    entryPoints: ["src/editor.css"],
    outfile: join(folder, "editor.css"),
    target: ["chrome111", "firefox113", "safari16.4"],
  });
  await writeFile(
    join(folder, "editor.licences.txt"),
    await licences(Object.keys(metafile.inputs)),
  );
  for (const name of names) {
    const path = join(folder, name);
    await writeFile(path, `${(await readFile(path, "utf8")).trimEnd()}\n`);
  }
}

/** The notices of all packages the bundle holds, as their licences ask. */
async function licences(inputs) {
  const packages = inputs.flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  );
  const holders = new Map();
  for (const name of [...new Set(packages)].sort()) {
    const folder = join(here, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const text = (await readFile(join(folder, "LICENSE"), "utf8")).trim();
    holders.set(text, [...(holders.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  return [...holders].map(([text, names]) => `${names.join("\n")}\n\n${text}`).join("\n\n\n");
}

async function check() {
  const folder = await mkdtemp(join(tmpdir(), "editor-"));
  try {
    await make(folder);
    for (const name of names) {
      const [fresh, kept] = await Promise.all(
        [folder, built].map((place) => readFile(join(place, name), "utf8").catch(() => "")),
      );
      if (fresh !== kept) {
        console.error(`built/${name} is not what the sources give: run npm run build`);
        process.exitCode = 1;
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

await (process.argv.includes("--check") ? check() : make(built));
