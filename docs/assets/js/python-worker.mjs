// Python in a worker: downloads and starts Pyodide, then answers questions. Speaks with python-runtime.mjs by messages.
// It knows nothing of housing: a request and its reply are JSON texts that only calculators/browser.py understands.

let python = null;
let handle = null;
/** Entries of archives that single pages add, by address. */
const libraries = new Map();
let failed = false;

/** Reports the first failure only; later ones are its consequences. */
function fail(code, error) {
  if (failed) return;
  failed = true;
  console.warn(`Python: ${code}`, error);
  postMessage({ type: "failed", code });
}

/** Counts what has arrived, in bytes as sent by the server, and reports it not more often than ten times a second. */
class Progress {
  #files = new Map();
  #reported = 0;
  #complete = false;

  constructor(sizes) {
    for (const [name, { size, transfer }] of Object.entries(sizes)) this.#files.set(name, { size, transfer, arrived: 0 });
  }

  /** Follows a download by reading a copy of it; the original goes on to be compiled while it streams. */
  async follow(name, response) {
    const file = this.#files.get(name);
    file.transfer = Number(response.headers.get("content-length")) || file.transfer;
    for (let reader = response.body.getReader(), part; !(part = await reader.read()).done; ) {
      file.arrived += part.value.length;
      this.#report();
    }
    this.finish(name);
  }

  finish(name) {
    const file = this.#files.get(name);
    file.arrived = file.size;
    this.#report();
    if (this.#complete || [...this.#files.values()].some(({ size, arrived }) => arrived < size)) return;
    this.#complete = true;
    postMessage({ type: "starting" });
  }

  #report() {
    const now = performance.now();
    if (this.#complete || now - this.#reported < 100) return;
    this.#reported = now;
    const all = [...this.#files.values()];
    const loaded = all.reduce((sum, { size, transfer, arrived }) => sum + transfer * Math.min(1, arrived / size), 0);
    postMessage({ type: "progress", loaded, total: all.reduce((sum, { transfer }) => sum + transfer, 0) });
  }
}

/**
 * Starts the large downloads at once and hands them to Pyodide when it asks for them. Pyodide reports neither bytes nor a
 * failed download of its .wasm (it would wait for ever), hence this detour.
 */
function downloadEarly(urls, progress) {
  const plainFetch = self.fetch;
  const started = new Map();
  for (const [name, url] of Object.entries(urls)) {
    const download = plainFetch(url, { credentials: "same-origin" }).then((response) => {
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      progress.follow(name, response.clone()).catch((error) => fail("K-SIEC", error));
      return response;
    });
    download.catch((error) => fail("K-SIEC", `${url}: ${error.message}`));
    started.set(url, download);
  }
  self.fetch = (input, options) => started.get(String(input?.url ?? input)) ?? plainFetch(input, options);
}

async function start({ runtime, archive, lock, sizes }) {
  try {
    // The smallest module there is: throws at once where WebAssembly is missing or a security policy forbids it.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (error) {
    fail("K-WASM", error);
    return;
  }
  const progress = new Progress(sizes);
  downloadEarly({ "pyodide.asm.wasm": `${runtime}pyodide.asm.wasm`, archive }, progress);
  const scripts = Object.keys(sizes).filter((name) => /\.m?js$/.test(name));
  let pyodide;
  try {
    const modules = await Promise.all(
      scripts.map(async (name) => {
        const module = await import(runtime + name);
        progress.finish(name);
        return module;
      }),
    );
    pyodide = modules.find((module) => module.loadPyodide);
  } catch (error) {
    fail("K-SIEC", error);
    return;
  }
  try {
    python = await pyodide.loadPyodide({
      indexURL: runtime,
      stdLibURL: archive,
      // Given here, it need not be downloaded; it lists no packages, for none are needed.
      lockFileContents: lock,
      packageBaseUrl: runtime,
    });
    handle = python.pyimport("calculators.browser").handle;
    postMessage({ type: "ready" });
  } catch (error) {
    fail("K-START", error);
  }
}

/** The entry of a further archive { archive, module }, downloaded when a page first asks for it. */
async function entryOf({ archive, module }) {
  const response = await fetch(archive, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${archive}: ${response.status}`);
  const place = `/${archive.split("/").pop()}`;
  python.FS.writeFile(place, new Uint8Array(await response.arrayBuffer()));
  python.pyimport("sys").path.append(place);
  return python.pyimport(module).handle;
}

function entry(library) {
  if (!libraries.has(library.archive)) {
    const opened = entryOf(library);
    libraries.set(library.archive, opened);
    // What did not arrive may arrive the next time.
    opened.catch(() => libraries.delete(library.archive));
  }
  return libraries.get(library.archive);
}

async function answer({ id, generation, request, library }) {
  const reply = (text) => postMessage({ type: "reply", id, generation, reply: text });
  // Without a library that only adds something the rest goes on.
  const stop = (code, error) => (library?.optional ? reply(JSON.stringify({ ok: false, code })) : fail(code, error));
  let asked = handle;
  try {
    if (library) asked = await entry(library);
  } catch (error) {
    stop("K-SIEC", error);
    return;
  }
  try {
    reply(asked(request));
  } catch (error) {
    stop("K-AWARIA", error);
  }
}

self.onmessage = ({ data }) => (data.type === "start" ? start(data.places) : answer(data));
