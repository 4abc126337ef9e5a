// Runs Pyodide under Node to compile the browser's archive: node pack.mjs PYODIDE INSIDE.PY SOURCE OUT (see pack.py).
import { readFileSync, writeFileSync, readdirSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [pyodideFolder, insideScript, source, out] = process.argv.slice(2).map((path) => resolve(path));
const { loadPyodide } = await import(pathToFileURL(join(pyodideFolder, "pyodide.mjs")));

/** Copies a folder of this machine into Pyodide's file system. */
function copyInto(fs, from, to) {
  fs.mkdirTree(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [here, there] = [join(from, entry.name), `${to}/${entry.name}`];
    if (entry.isDirectory()) copyInto(fs, here, there);
    else fs.writeFile(there, readFileSync(here));
  }
}

try {
  // Bytecode must not depend on the order of sets of strings.
  const python = await loadPyodide({ indexURL: pyodideFolder, env: { PYTHONHASHSEED: "0" }, stdout: console.error });
  copyInto(python.FS, source, "/source");
  const packed = python.runPython(readFileSync(insideScript, "utf-8") + "\npack('/source')").toJs();
  writeFileSync(out, packed);
} catch (error) {
  // Node would print a megabyte of Pyodide's minified source around an error that nobody catches.
  console.error(error.message);
  process.exit(1);
}
