"""The macros of the guide's pages (mkdocs-macros calls the functions of this module). The work is in small functions beside it."""

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
    """Gives the pages their macros; what they share (towns, law, day) is read once."""
    from calculators.parameters import Law
    from calculators.towns import Towns
    from macros import books, calculator_pages, embed_pages, feedback, glossary, guide_changes, law_changes, law_pages, law_topics, question_list
    from macros import town_effects, town_map, town_pages, town_tables, towns as town_files, wizard_form

    plain = town_files.to_json(town_files.load_all(Path(env.conf["docs_dir"]) / "miasta"))
    env.guide = towns, law, day = Towns(plain), Law(), today()
    env.terms = glossary.load()
    book = law_topics.LawBook(law, day, Path(env.conf["docs_dir"]))
    extra = env.conf["extra"]
    extra["law_day"] = day  # for the footer (macros/theme/partials/footer.html)
    extra["book_below"] = books.below  # for report.html, as what follows
    extra["feedback"] = feedback.Feedback(env.conf["site_url"], extra["repository"], extra["publisher"]["email"])  # for report.html

    def macro(function, *given):
        bound = partial(function, *given)
        env.macro(lambda *args, **options: bound(*args, base=base_of(env.page), **options), function.__name__)

    macro(calculator_pages.calculator, towns, law, day)
    macro(calculator_pages.calculators)
    macro(books.take_along)
    macro(books.books)
    address = env.conf["site_url"].rstrip("/") + "/"
    macro(embed_pages.embed_snippets, towns, address)
    macro(embed_pages.embed_policy, address)
    macro(wizard_form.wizard, plain, Path(env.conf["docs_dir"]), env.conf["extra"])
    macro(law_pages.law, law, day)
    macro(law_pages.law_table, law, day)
    for function in (law_topics.law_topic, law_topics.law_overview, law_changes.law_changes):
        macro(function, book)
    for function in (guide_changes.guide_changes, guide_changes.reader_questions, guide_changes.answers_touched_by_law):
        macro(function, book)
    macro(feedback.contact, extra["feedback"])
    macro(glossary.glossary, env.terms)
    macro(question_list.questions, Path(env.conf["docs_dir"]))
    for function in (town_pages.towns, town_pages.towns_index, town_pages.possible_today, town_tables.effects, town_tables.debt_scale,
                     town_tables.instrument_table, town_tables.instrument_matrix, town_tables.instrument_comparisons,
                     town_effects.effects_summary, town_effects.effects_chart, town_effects.effects_list):
        macro(function, plain, day)
    macro(town_map.towns_map, plain)


def base_of(page) -> str:
    """The relative address of the site's root from a page."""
    return get_relative_url(".", page.url) + "/"


def on_pre_page_macros(env) -> None:
    """A town's page is named after the town, not after its file."""
    if "programmes" in env.page.meta:
        env.page.meta["title"] = env.page.meta["name"]


def on_post_page_macros(env) -> None:
    """A town's page shows its programmes, so that those who add a town write no macro; answers get their tools; hard words get
    tooltips on every page."""
    from macros import answers, glossary

    if "programmes" in env.page.meta:
        from macros import town_page

        towns, law, day = env.guide
        env.markdown = town_page.markdown(towns.by_slug[env.page.meta["slug"]], env.markdown, towns, law, day, base_of(env.page))
    env.page.meta["heading"] = answers.title_of(env.markdown)
    if answers.is_chapter(env.page.file.src_uri):
        env.page.meta["has_answers"] = bool(answers.answers(env.markdown))
        env.markdown = answers.with_tools(env.markdown, env.page.url, env.conf["extra"]["feedback"], base_of(env.page))
    if env.page.file.src_uri != glossary.PAGE:
        env.markdown = glossary.with_tooltips(env.markdown, env.terms)
