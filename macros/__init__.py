"""The macros of the guide's pages (mkdocs-macros calls `define_env`). The work is in small functions beside this file."""

import os
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from mkdocs.utils import get_relative_url


def today() -> date:
    """The day the site is built; SOURCE_DATE_EPOCH makes builds repeatable."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()


def define_env(env) -> None:
    """Gives the pages their macros: calculator, towns, towns_index, law, law_table."""
    from calculators.parameters import Law
    from calculators.towns import Towns
    from macros import calculator_pages, law_pages, town_pages, town_tables, towns as town_files

    plain = town_files.to_json(town_files.load_all(Path(env.conf["docs_dir"]) / "miasta"))
    law, day = Law(), today()
    env.conf["extra"]["town_words"] = {"terms": town_pages.term_labels()}

    def base() -> str:
        return get_relative_url(".", env.page.url) + "/"

    def macro(function, *given):
        bound = partial(function, *given)
        env.macro(lambda *args, **options: bound(*args, base=base(), **options), function.__name__)

    macro(calculator_pages.calculator, Towns(plain), law, day)
    macro(town_pages.towns, plain)
    macro(town_pages.towns_index, plain)
    macro(town_tables.effects, plain)
    macro(town_tables.debt_scale, plain)
    macro(town_tables.instrument_table, plain)
    macro(law_pages.law, law, day)
    macro(law_pages.law_table, law, day)
