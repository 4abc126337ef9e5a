"""The rival: stock `loadPyodide` in a worker, as its documentation shows it, beside our site on the same server.

Same version, same compression and cache headers, the same request to the same Python package (as a zip of sources).
"""

import io
import zipfile
from pathlib import Path

from deploy import compress
from deploy.paths import PYODIDE, package_files

FOLDER = "assets/python/stock"
FILES = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")

WORKER = """\
import { loadPyodide } from "./pyodide.mjs";
self.onmessage = async ({ data }) => {
  const python = await loadPyodide();
  const response = await fetch("./calculators.zip");
  python.unpackArchive(await response.arrayBuffer(), "zip");
  const handle = python.pyimport("calculators.browser").handle;
  postMessage(handle(data));
};
"""

PAGE = """\
<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>stock</title><link rel="icon" href="data:,"></head>
<body><button type="button">Oblicz</button><div class="calc-output"></div><script type="module" src="page.mjs"></script></body></html>
"""

SCRIPT = """\
document.querySelector("button").addEventListener("click", () => {
  const worker = new Worker(new URL("./worker.mjs", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }) => {
    const reply = JSON.parse(data);
    document.querySelector(".calc-output").innerHTML = reply.html;
    document.body.dataset.done = reply.ok;
  };
  worker.postMessage(document.body.dataset.request);
});
"""


def sources() -> bytes:
    """The package as a zip of sources."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in package_files().items():
            made.writestr(name, content)
    return target.getvalue()


def install(site: Path) -> None:
    """Adds the rival to a copy of the site, compressed as everything there is."""
    folder = site / FOLDER
    folder.mkdir(parents=True)
    for name in FILES:
        if (PYODIDE / name).exists():
            (folder / name).write_bytes((PYODIDE / name).read_bytes())
    (folder / "calculators.zip").write_bytes(sources())
    (folder / "worker.mjs").write_text(WORKER)
    (folder / "page.mjs").write_text(SCRIPT)
    (folder / "index.html").write_text(PAGE)
    compress.compress_site(folder)
