"""Modules of macros on the plain Python that the browser uses instead of pydantic, beside those of this interpreter."""

import importlib
import sys
from contextlib import contextmanager
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "deploy" / "stand_ins"


def _is_replaced(name: str) -> bool:
    return name.split(".")[0] in ("pydantic", "pydantic_core", "macros")


@contextmanager
def imports():
    """While it lasts, imports give the stand-ins and fresh modules of macros built on them."""
    kept = {name: module for name, module in sys.modules.items() if _is_replaced(name)}
    for name in kept:
        del sys.modules[name]
    sys.path.insert(0, str(FOLDER))
    try:
        yield
    finally:
        sys.path.remove(str(FOLDER))
        for name in [name for name in sys.modules if _is_replaced(name)]:
            del sys.modules[name]
        sys.modules.update(kept)


def load(name: str):
    """The module `name` of macros, on the stand-ins."""
    with imports():
        module = importlib.import_module(name)
        assert "stand_ins" in sys.modules["pydantic"].__file__
        return module
