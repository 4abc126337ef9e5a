# Runs inside Pyodide after inside.py, of which it keeps everything but what is exercised and which of our modules are packed.


def exercise() -> None:  # noqa: F811
    """Puts the archive's requests to its entry, so that `sys.modules` shows what it needs, and checks what it says to them."""
    import importlib
    import pathlib

    asked = json.loads(pathlib.Path("/source/requests.json").read_text())
    entry = importlib.import_module(asked["module"])
    answers = [json.loads(entry.handle(json.dumps(one))) for one in asked["requests"]]
    assert [answer["ok"] for answer in answers] == asked["ok"], answers


def package_entries(folder: str):  # noqa: F811
    """Our modules, and those of libraries, that were imported, compiled, and the data beside them."""
    import pathlib

    used = {module.__file__ for module in list(sys.modules.values()) if str(getattr(module, "__file__", "")).startswith(folder)}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        name = path.relative_to(folder).as_posix()
        if name == "requests.json":
            continue
        if str(path) in used:
            yield name + "c", compiled(path.read_bytes(), name, optimize=2)
        elif path.is_file() and path.suffix not in (".py", ".pyc"):
            yield name, path.read_bytes()
