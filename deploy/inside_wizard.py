# Runs inside Pyodide after inside.py, of which it keeps everything but what is exercised and which of our modules are packed.


def exercise() -> None:  # noqa: F811
    """Imports the wizard and lets it check a right town, an empty one and a wrong one, so that `sys.modules` shows what it needs."""
    import pathlib

    from macros import wizard

    requests = json.loads(pathlib.Path("/source/requests.json").read_text())
    answers = [wizard.reply(one, set()) for one in requests]
    assert {answer["ok"] for answer in answers} == {True, False}, answers


def package_entries(folder: str):  # noqa: F811
    """Our modules and yaml's that were imported, compiled, and the data beside them."""
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
