"""Runs inside Pyodide (see pack.mjs): compiles the modules of the standard library that are used, and the package, into a zip.

What this script needs for itself is imported late, after the modules in use have been listed.
"""

import json
import sys

STDLIB = next(path for path in sys.path if path.endswith(".zip"))
FIXED_DATE = (1980, 1, 1, 0, 0, 0)
# Reached only when something goes wrong, so watching a good run does not find them.
ALSO = {"traceback", "linecache", "tokenize", "token", "textwrap", "_colorize", "asyncio.base_events", "encodings.idna", "stringprep"}
# For further archives: a package cannot be spread over two of them (see further.py).
ALSO |= {"encodings.utf_16_le"}


def exercise() -> None:
    """Imports the package and computes every calculator, rightly and wrongly, so that `sys.modules` shows what they need."""
    from calculators import browser, catalogue, forms

    for name in catalogue.RULES:
        example = forms.texts(catalogue.rule(name).FIELDS, forms.example(name))
        for fields in (example, {}, {"nonsense": "x"}):
            request = {"calculator": name, "fields": fields, "on": "2026-11-22", "want": "csv", "prefix": "k1"}
            json.loads(browser.handle(json.dumps(request)))


def used_modules() -> set[str]:
    """Names of the modules loaded from the standard library's zip, and of their packages."""
    names = {name for name, module in sys.modules.items() if str(getattr(module, "__file__", "")).startswith(STDLIB)}
    names |= ALSO
    return names | {name.rpartition(".")[0] for name in names if "." in name}


def compiled(source: bytes, name: str, optimize: int) -> bytes:
    """A .pyc that is never checked against its source (there is none to check)."""
    import importlib._bootstrap_external

    code = compile(source, name, "exec", dont_inherit=True, optimize=optimize)
    return bytes(importlib._bootstrap_external._code_to_hash_pyc(code, bytes(8), checked=False))


def stdlib_entries(names: set[str]):
    """Archive path and content of the used part of the standard library, without docstrings and asserts."""
    import zipfile

    with zipfile.ZipFile(STDLIB) as stock:
        for path in stock.namelist():
            module = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
            if path.endswith(".py") and module in names:
                yield path + "c", compiled(stock.read(path), path, optimize=2)


def package_entries(folder: str):
    """Archive path and content of the package: modules compiled, data as it is."""
    import pathlib

    for path in sorted(pathlib.Path(folder).rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.suffix == ".py":
            # Docstrings stay: without one, a dataclass spends its time composing its own at every start.
            yield name + "c", compiled(path.read_bytes(), name, optimize=0)
        elif path.is_file() and path.suffix != ".pyc":
            yield name, path.read_bytes()


def pack(folder: str) -> bytes:
    """The archive as bytes; the same inputs give the same bytes."""
    sys.dont_write_bytecode = True
    sys.path.insert(0, folder)
    exercise()
    names = used_modules()
    import io
    import zipfile

    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as made:
        for name, content in sorted([*stdlib_entries(names), *package_entries(folder)]):
            made.writestr(zipfile.ZipInfo(name, FIXED_DATE), content)
    return target.getvalue()
