"""Python for the browser: Pyodide's runtime and one archive with a trimmed, compiled standard library and `calculators`.

Pyodide's own `python_stdlib.zip` holds sources that every start compiles anew. The archive made here holds bytecode instead,
compiled inside Pyodide (its bytecode is its own), stored without zip compression because the server compresses better. The
result depends on its inputs only and is kept in .cache/ under their hash.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from deploy import compress, node
from deploy.paths import CACHE, PYODIDE, SITE, digest, package_files

HERE = Path(__file__).parent
RUNTIME = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.mjs", "pyodide.asm.wasm")
MANIFEST = "assets/js/python-files.mjs"


def pyodide_version(pyodide: Path = PYODIDE) -> str:
    """The version that package.json pins and npm installed."""
    return json.loads((pyodide / "package.json").read_text())["version"]


def runtime_files(pyodide: Path = PYODIDE) -> dict[str, bytes]:
    """Pyodide's own files that a browser needs; which of them exist depends on the version."""
    return {name: (pyodide / name).read_bytes() for name in RUNTIME if (pyodide / name).exists()}


def archive(files: dict[str, bytes] | None = None, pyodide: Path = PYODIDE, cache: Path = CACHE) -> Path:
    """Path of the zip that replaces `python_stdlib.zip`, made unless it is in the cache already.

    `files`: the package as `paths.package_files` gives it. Raises CalledProcessError when Pyodide cannot compile it.
    """
    files = package_files() if files is None else files
    parts = [pyodide_version(pyodide).encode(), (HERE / "pack.mjs").read_bytes(), (HERE / "inside.py").read_bytes()]
    parts += [name.encode() + b"\0" + content for name, content in files.items()]
    made = cache / f"python-{digest(bytes().join(digest(part, 64).encode() for part in parts))}.zip"
    if made.exists():
        return made
    cache.mkdir(parents=True, exist_ok=True)
    source = made.with_suffix(".d")
    shutil.rmtree(source, ignore_errors=True)
    for name, content in files.items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_bytes(content)
    unfinished = made.with_suffix(".part")
    subprocess.run([node.find(), HERE / "pack.mjs", pyodide, HERE / "inside.py", source, unfinished], check=True, cwd=cache)
    shutil.rmtree(source)
    unfinished.rename(made)
    return made


def empty_lock(pyodide: Path = PYODIDE) -> dict:
    """Pyodide's lock file without packages: what it checks its own version against, so that it downloads no lock file."""
    return {"info": json.loads((pyodide / "pyodide-lock.json").read_text())["info"], "packages": {}}


def manifest(folder: str, zip_name: str, sizes: dict[str, dict[str, int]]) -> str:
    """The module that tells the browser where Python lies and how large each file is (bytes: `size`, `transfer` with brotli)."""
    return (
        "// Written by deploy/pack.py.\nexport default {\n"
        f'  runtime: new URL("../{folder}/", import.meta.url).href,\n'
        f'  archive: new URL("../{zip_name}", import.meta.url).href,\n'
        f"  lock: {json.dumps(empty_lock())},\n"
        f"  sizes: {json.dumps(sizes)},\n}};\n"
    )


def measured(content: bytes) -> dict[str, int]:
    """How large a file is in memory and on the line."""
    return {"size": len(content), "transfer": len(compress.brotli(content))}


def install(site: Path = SITE) -> None:
    """Puts the runtime, the archive and the manifest into a built site. The runtime's folder and the archive carry hashes."""
    runtime = {name: without_source_map(name, content) for name, content in runtime_files().items()}
    packed = archive().read_bytes()
    folder = f"python/pyodide-{pyodide_version()}-{digest(b''.join(runtime.values()))}"
    zip_name = f"python/calculators-{digest(packed)}.zip"
    (site / "assets" / folder).mkdir(parents=True, exist_ok=True)
    for name, content in runtime.items():
        (site / "assets" / folder / name).write_bytes(content)
    (site / "assets" / zip_name).write_bytes(packed)
    sizes = {name: measured(content) for name, content in runtime.items()} | {"archive": measured(packed)}
    (site / MANIFEST).parent.mkdir(parents=True, exist_ok=True)
    (site / MANIFEST).write_text(manifest(folder, zip_name, sizes), encoding="utf-8")


def without_source_map(name: str, content: bytes) -> bytes:
    """Drops the pointer to a source map that is not published (developer tools would report it missing)."""
    mark = b"//# sourceMappingURL="
    return content.split(mark)[0] if name.endswith((".js", ".mjs")) and content.count(mark) == 1 else content


if __name__ == "__main__":
    print(archive(), archive().stat().st_size, file=sys.stdout)
