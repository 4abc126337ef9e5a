// Runs Python code in Pyodide under Node: node run.mjs JOB.json, where the job is
// { pyodide, stdlib, folders: [[here, there]], path: [there], code }. The value of `code` (a text) goes to `answer`.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const job = JSON.parse(readFileSync(process.argv[2], "utf-8"));

/** Copies a file or folder of this machine into Pyodide's file system. */
function copyInto(fs, from, to, isFolder) {
  if (!isFolder) return fs.writeFile(to, readFileSync(from));
  fs.mkdirTree(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name !== "__pycache__") copyInto(fs, join(from, entry.name), `${to}/${entry.name}`, entry.isDirectory());
  }
}

try {
  const { loadPyodide } = await import(pathToFileURL(join(job.pyodide, "pyodide.mjs")));
  const python = await loadPyodide({ indexURL: job.pyodide, stdLibURL: job.stdlib, env: { PYTHONDONTWRITEBYTECODE: "1" } });
  for (const [here, there, isFolder] of job.folders) copyInto(python.FS, here, there, isFolder);
  const sys = python.pyimport("sys");
  for (const place of job.path) sys.path.append(place);
  writeFileSync(job.answer, python.runPython(job.code));
} catch (error) {
  // Node would print Pyodide's minified source around an error that nobody catches.
  console.error(error.message);
  process.exit(1);
}
