"""The wizard asks for what the models know, reads what people type, and writes files that the check accepts."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from macros import town_writing, towns, wizard, wizard_fields, wizard_form, wizard_reading, wizard_words
from macros.town_schema import INSTRUMENTS, VOIVODESHIPS, Act, Effect, Programme, Town
from macros.yaml_positions import read
from tests.towns import stand_in

DOCS = Path(__file__).parents[2] / "docs"
FILES = sorted(path for path in (DOCS / "miasta").glob("*.md") if "programmes:" in path.read_text(encoding="utf-8"))
EXTRA = {"repository": "", "publisher": {"email": ""}}
PLACE = {"step": None, "prefix": "m", "base": "", "on": "2026-11-22", "repository": "https://example.org/x", "email": "x@example.org"}
INSTRUMENT = wizard_fields.INSTRUMENT
REFERENCES = {"id", "above", "unit", "condition", "work"}


@pytest.fixture(scope="module")
def form() -> str:
    return wizard_form.wizard(towns.to_json(towns.load_all(DOCS / "miasta")), DOCS, EXTRA, base="")


def all_slots(slots, prefix):
    for slot in slots:
        yield f"{prefix}.{slot.name}", slot
        if slot.model:
            yield from all_slots(wizard_fields.slots(slot.model), f"{prefix}.{slot.name}" + (".0" if slot.kind == "rows" else ""))


def asked() -> dict:
    """Every field of the form by its name, of all instruments; the first row of lists."""
    found = {}
    for step in wizard_words.STEPS:
        for prefix, slot in wizard_fields.of_step(step):
            found |= dict(all_slots([slot], prefix))
    for instrument in INSTRUMENTS:
        found |= {f"{instrument}:{name}": slot for name, slot in all_slots(wizard_fields.terms(instrument), wizard_fields.TERMS)}
    return found


SLOTS = asked()


def test_every_field_of_the_models_is_asked_or_says_why_not(form):
    for prefix, table in (("town", Town), ("programme", Programme)):
        for name in table.model_fields:
            assert wizard_fields.STEP_OF.get((prefix, name), prefix) is None or f'data-field="{prefix}.{name}"' in form, name
    for name in SLOTS:
        drawn = re.sub(r"^\w+:", "", name)
        levels = iter("01")
        drawn = re.sub(r"\.0\b", lambda _: f".__{next(levels)}__", drawn)
        assert f'data-field="{drawn}"' in form, drawn


def test_every_code_has_polish_words():
    polish = {*VOIVODESHIPS, *Act.model_fields["kind"].annotation.__args__, *Effect.model_fields["unit"].annotation.__args__}
    for name, slot in SLOTS.items():
        for code in slot.choices:
            assert code in polish or wizard_words.label(code) != code, (name, code)


def test_every_question_can_be_chosen_by_its_words(form):
    boxes = re.findall(r'name="programme.questions" value="([\w-]+)"><label[^>]*>([^<]+)<', form)
    assert len(boxes) == len(wizard_form.QUESTIONS) and all(text != ident for ident, text in boxes)


def test_the_form_repeats_no_id(form):
    templates = re.compile(r'<template data-instrument="\w+">.*?(?=<template data-instrument|</town-wizard>)', re.DOTALL)
    for part in [templates.sub("", form), *templates.findall(form)]:
        ids = re.findall(r'\sid="([^"]+)"', part)
        assert len(ids) == len(set(ids))


TEXTS = st.text(max_size=30).filter(lambda text: not re.search("[\ud800-\udfff]", text))
NAMES = st.from_regex(r"[a-z_]{1,8}", fullmatch=True)
VALUES = st.one_of(TEXTS, st.integers(0, 10**9), st.booleans(), st.none(), st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.decimals(0, 10**6, places=2),
                   st.sampled_from(["no", "null", "1990-01-01", "- a", "a: b", "#", "'", '"', "12.50", "a #b", "x\ny", "a ", "[a]", "&a", "!a", "|", ">-"]))
# Rows of a list are all tables or all plain values, as in town files.
TABLES = st.deferred(lambda: st.dictionaries(NAMES, VALUES | st.lists(VALUES, max_size=3) | st.lists(TABLES, max_size=2) | TABLES, max_size=3))


@given(TABLES)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_what_is_written_reads_back_the_same(data):
    document = read(town_writing.text(data, "opis"))
    assert not document.problems
    assert (document.data, document.body) == (data, "opis")


@pytest.mark.parametrize("typed, kind, meant", [
    ("1 234,50 zł", "number", Decimal("1234.50")), ("70%", "number", Decimal(70)), ("50,097", "number", Decimal("50.097")), ("dużo", "number", "dużo"),
    ("007", "number", "007"), ("none", "number", "none"), ("-5", "number", Decimal(-5)), ("18", "integer", 18), ("18 miesięcy", "integer", "18 miesięcy"),
    ("5.1.2026", "date", date(2026, 1, 5)), ("2026-01-05", "date", date(2026, 1, 5)), ("31.02.2026", "date", "2026-02-31"), ("wczoraj", "date", "wczoraj"),
    ("Prezydent Miasta", "id", "prezydent-miasta"), ("zgm_director", "id", "zgm_director"), ("Łódź!", "id", "lodz"),
])
def test_people_may_type_as_they_are_used_to(typed, kind, meant):
    assert wizard_reading.READERS[kind](typed) == meant


def typed_of(town: dict, programme: dict) -> dict:
    """A programme of a town file as it would be typed into the form."""
    instrument = programme["instrument"]
    fields = {f"town.{name}": _typed(town.get(name) or programme.get(name)) for name in ("name", "voivodeship", "lat", "lon", "checked_on", "source")}
    fields |= dict(_spread({name: value for name, value in programme.items() if name != "instrument"}, "programme", instrument))
    # Offices and conditions are named by their words in the form.
    rows = [*(programme["terms"].get("decides") or []), *(programme.get("conditions") or [])]
    known = {row["id"]: row.get("title") or row.get("text") for row in rows}
    fields = {name: known.get(value, value) if name.endswith((".above", ".condition")) else value for name, value in fields.items()}
    return fields | {wizard_fields.INSTRUMENT: instrument}


def _spread(table: dict, prefix: str, instrument: str):
    for name, value in table.items():
        path = f"{prefix}.{name}"
        first = re.sub(r"\.\d+\b", ".0", path)
        slot = SLOTS.get(f"{instrument}:{first}") or SLOTS.get(first)
        if isinstance(value, dict):
            yield from _spread(value, path, instrument)
        elif slot and slot.kind == "rows":
            for number, row in enumerate(value or []):
                yield from _spread(row, f"{path}.{number}", instrument)
        elif slot and value is not None:
            yield path, value if slot.kind in ("choices", "questions") else _typed(value)


def _typed(value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "\n".join(map(str, value))
    return f"{value:%d.%m.%Y}" if isinstance(value, date) else str(value)


def _without_references(value):
    if isinstance(value, dict):
        return {name: _without_references(inner) for name, inner in value.items() if name not in REFERENCES}
    return [_without_references(one) for one in value] if isinstance(value, list) else value


def programmes() -> list:
    found = []
    for path in FILES:
        data = read(path.read_text(encoding="utf-8")).data
        found += [pytest.param(data, one, id=f"{path.stem}/{one['id']}") for one in data["programmes"]]
    return found


@pytest.mark.parametrize("town, programme", programmes())
def test_every_programme_of_the_guide_can_be_typed_in(town, programme):
    fields = typed_of(town, programme)
    reply = wizard.reply(PLACE | {"fields": fields}, set())
    assert reply["ok"], reply["errors"]
    written = read(reply["file"]["text"]).data["programmes"][0]
    model = wizard_fields.PROGRAMMES[programme["instrument"]].model_fields["terms"].annotation
    assert _without_references(model.model_validate(written["terms"]).model_dump()) == _without_references(model.model_validate(programme["terms"]).model_dump())
    assert written["questions"] == programme["questions"] and len(written.get("conditions", [])) == len(programme.get("conditions") or [])
    assert not towns.check_text(reply["file"]["text"], reply["file"]["name"].removesuffix(".md"))


OTHER = stand_in.load("macros.wizard")


@pytest.mark.parametrize("name, slot", [pytest.param(name, slot, id=name) for name, slot in SLOTS.items() if slot.kind not in ("group", "rows")])
def test_nonsense_in_any_field_is_said_at_a_field_of_the_form(form, name, slot):
    instrument, _, path = name.rpartition(":")
    instrument = instrument or "work_off"
    fields = {"programme.instrument": instrument, path: ["nonsens"] if slot.kind in ("choices", "questions") else "nonsens?"}
    step = wizard_fields.step_of(path)
    reply = wizard.reply(PLACE | {"fields": fields, "step": step}, set())
    for error in reply.get("errors", []):
        drawn = error["field"]
        for level in "01":
            drawn = re.sub(r"\.\d+(?=\.|$)", f".__{level}__", drawn, count=1)
        assert f'data-field="{drawn}"' in form and error["title"] and error["step"] == step, error
    if slot.kind in ("number", "integer", "date", "choice", "choices", "questions"):
        assert path in [error["field"] for error in reply["errors"]], reply
    # The browser's plain Python instead of pydantic gives the same reply.
    assert OTHER.reply(PLACE | {"fields": fields, "step": step}, set()) == reply


def test_an_empty_form_names_what_is_needed_step_by_step():
    first = wizard.reply(PLACE | {"fields": {}}, set())
    assert first["step"] == "town" and [error["field"] for error in first["errors"]] == ["town.name", "town.voivodeship", "town.lat", "town.lon"]
    second = wizard.reply(PLACE | {"fields": {}, "step": "programme"}, set())
    assert second["errors"] == [{"field": "programme.instrument", "title": "Sposób pomocy", "message": "to pole jest puste", "step": "programme"}]


def test_a_long_file_is_sent_without_its_text():
    fields = typed_of(*programmes()[0].values) | {"story": "Opis. " * 2000}
    html = wizard.reply(PLACE | {"fields": fields}, set())["html"]
    assert "(treść trzeba wkleić)" in html and "value=" not in re.search(r'wizard-host" href="([^"]+)"', html)[1]
    assert len(re.search(r'wizard-mail" href="([^"]+)"', html)[1]) < 2000


def test_a_programme_that_illustrates_no_question_has_its_card():
    fields = typed_of(*programmes()[0].values)
    del fields["programme.questions"]
    reply = wizard.reply(PLACE | {"fields": fields}, set())
    assert reply["ok"] and fields["programme.summary"][:30] in reply["html"]
    assert not towns.check_text(reply["file"]["text"], reply["file"]["name"].removesuffix(".md"))


# What people put into fields: nothing, right and wrong values, words that the files use, signs that YAML takes for its own.
TYPED = st.one_of(TEXTS, st.sampled_from([
    "", " ", "tak", "true", "0", "1", "-1", "12", "100", "100,5", "70%", "1 234,50 zł", "1,2,3", "1.2.3", "9" * 30, "none", "bez limitu", "null", "1.1.0001", "31.12.9999",
    "25.06.2014", "2016-12-31", "31.02.2016", "any", "cleaning", "work-off-2012", "a\nb", "---", "- a: b", "Burmistrz", "https://bip.example.pl/1", "Złota Woda", "ŁÓDŹ!"]))
# What nobody who fills in a form should be told: names of fields and codes, days and fractions as files write them.
FILE_WORDS = re.compile(r"[a-z]_[a-z]|\b(id|conditions|share|amount|variant|instrument|true|ROK|slug)\b|\d-\d\d-\d|(?<![\d.])\d+\.\d+(?![\d.])|kropką i|rrrr|cudzysłów")
RIGHT = {"town.name": "Złota Woda", "town.voivodeship": "śląskie", "town.lat": "50,097", "town.lon": "18,542", "town.checked_on": "22.11.2026", "town.source": "BIP",
         "programme.title": "Ulga", "programme.status": "active", "programme.summary": "Ulga.", "programme.act.kind": "uchwała", "programme.act.title": "o ulgach"}


@st.composite
def fillings(draw) -> dict:
    """A form as somebody might leave it: some fields right, some filled at random, rows begun and not finished."""
    instrument = draw(st.sampled_from([*INSTRUMENTS, ""]))
    known = {name.rpartition(":")[2]: slot for name, slot in SLOTS.items() if name.rpartition(":")[0] in ("", instrument) and slot.kind not in ("group", "rows")}
    fields = {name: value for name, value in RIGHT.items() if draw(st.integers(0, 9))} | {wizard_fields.INSTRUMENT: instrument}
    for name in draw(st.lists(st.sampled_from(sorted(known)), max_size=8, unique=True)):
        slot, name = known[name], re.sub(r"\.0\b", lambda _: f".{draw(st.integers(0, 2))}", name)
        codes = st.sampled_from([*(slot.choices or wizard_form.QUESTIONS), "nonsens"])
        fields[name] = draw(st.lists(codes, max_size=3) if slot.kind in ("choices", "questions") else codes if slot.kind == "choice" else TYPED)
    return fields


@given(fillings())
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None, max_examples=300)
def test_no_filling_breaks_the_wizard(fields):
    whole = wizard.reply(PLACE | {"fields": fields}, {"zlota-woda"})
    steps = {step: wizard.reply(PLACE | {"fields": fields, "step": step}, set()) for step in wizard_words.STEPS}
    # Who has passed every step gets a file; who has not is led to the first step that lacks something.
    wrong = [step for step, reply in steps.items() if not reply["ok"]]
    assert whole["ok"] == (not wrong) and (whole["ok"] or whole["step"] == wrong[0]), whole
    for error in [error for reply in steps.values() for error in reply.get("errors", [])]:
        assert error["title"] and not FILE_WORDS.search(re.sub("„[^”]*”", "", error["message"])), error
    assert not whole["ok"] or not towns.check_text(whole["file"]["text"], whole["file"]["name"].removesuffix(".md"))


RATE, VARIANT, LONGER = "programme.terms.rates.0", "programme.terms.variants.0", "programme.terms.longer.0"


@pytest.mark.parametrize("step, fields, field, message", [
    ("act", {"programme.act.date": "wczoraj"}, "programme.act.date",
     "to nie jest data (podano „wczoraj”); dozwolone: dzień, miesiąc i rok z lat 1990–2100; np. 25.06.2014"),
    ("act", {"programme.act.date": "31.2.2014"}, "programme.act.date",
     "takiego dnia nie ma w kalendarzu (podano „31.02.2014”); dozwolone: dzień, miesiąc i rok z lat 1990–2100; np. 25.06.2014"),
    ("source", {"town.checked_on": ""}, "town.checked_on", "to pole jest puste; np. 22.11.2026"),
    ("source", {"town.source": ""}, "town.source", "to pole jest puste; np. Poradnik mieszkaniowy 2017, tab. 1"),
    ("town", {"town.name": "Łódź!"}, "town.name", "w nazwie mogą stać litery, cyfry, spacje i łączniki (podano „Łódź!”)"),
    ("terms", {"programme.terms.debt_over": "dużo"}, "programme.terms.debt_over",
     "to nie jest kwota (podano „dużo”); dozwolone: kwota w złotych (grosze po przecinku albo po kropce); np. 2500,00"),
    ("terms", {"programme.terms.debt_over": "1,234"}, "programme.terms.debt_over",
     "kwota ma więcej niż dwa miejsca po przecinku (podano 1,234); dozwolone: kwota w złotych (grosze po przecinku albo po kropce); np. 2500,00"),
    ("terms", {f"{RATE}.work": "sprzątanie", f"{RATE}.title": "Sprzątanie"}, f"{RATE}.work",
     "stawka potrzebuje jednej wartości; dozwolone: „Stawka, zł za godzinę” albo „Procent stawki bazowej”; np. 12,00"),
    ("terms", {f"{RATE}.work": "sprzątanie", f"{RATE}.title": "Sprzątanie", f"{RATE}.base_percent": "120"}, "programme.terms.rates",
     "stawki w procentach nie da się policzyć bez stawki bazowej; dozwolone: wypełniona „Stawka bazowa” albo same kwoty za godzinę"),
    ("terms", {INSTRUMENT: "amnesty", f"{VARIANT}.write_off": "70", f"{VARIANT}.variant": "lump_sum", f"{VARIANT}.instalments_max": "5"},
     f"{VARIANT}.instalments_max", "spłata jednorazowa nie ma rat; dozwolone: puste pole „Najwięcej rat” albo sposób spłaty „raty”"),
    ("terms", {INSTRUMENT: "amnesty", f"{VARIANT}.write_off": "70", f"{VARIANT}.applied_from": "2.1.2016", f"{VARIANT}.applied_to": "1.1.2016"},
     f"{VARIANT}.applied_from", "początek 02.01.2016 jest po końcu 01.01.2016; dozwolone: „Wnioski od” najpóźniej w dniu „Wnioski do”"),
    ("terms", {INSTRUMENT: "amnesty", f"{VARIANT}.write_off": "70", f"{VARIANT}.stages.0.share": "70", f"{VARIANT}.stages.0.condition": "Płacę",
               "programme.conditions.0.text": "Płacę czynsz.", "programme.conditions.0.kind": "yes_no"}, f"{VARIANT}.stages.0.condition",
     "nie ma takiego warunku na liście „Warunki” w tym kroku (podano „place”); dozwolone: „Płacę czynsz.”"),
    ("terms", {INSTRUMENT: "instalments", f"{LONGER}.principal_over": "27000", f"{LONGER}.principal_up_to": "9000,5"}, f"{LONGER}.principal_over",
     "dolna granica 27000,00 nie jest mniejsza od górnej 9000,50; dozwolone: „Należność główna powyżej” mniejsza niż „Należność główna do”"),
])
def test_a_refusal_speaks_of_the_form(step, fields, field, message):
    reply = wizard.reply(PLACE | {"fields": RIGHT | {INSTRUMENT: "work_off"} | fields, "step": step}, set())
    assert {error["field"]: error["message"] for error in reply["errors"]} == {field: message}


def test_an_act_without_a_date_passes_its_step():
    fields = {name: value for name, value in RIGHT.items() if not name.startswith("town.")} | {INSTRUMENT: "work_off"}
    assert wizard.reply(PLACE | {"fields": fields, "step": "act"}, set())["ok"]
    reply = wizard.reply(PLACE | {"fields": fields | RIGHT}, set())
    assert "id: work-off-2026" in reply["file"]["text"]


def test_the_form_says_what_it_demands_and_speaks_polish(form):
    for name in ("town.checked_on", "town.source"):
        assert re.search(rf'name="{name}"[^>]* required', form) and wizard_words.OPTIONAL not in re.search(rf'data-field="{name}"><label.*?</label>', form)[0]
    for hint in re.findall(r'class="calc-hint"[^>]*>([^<]*)<', form):
        assert not FILE_WORDS.search(re.sub("„[^”]*”", "", hint)) and " = " not in hint.lower().replace("puste = ", ""), hint
    assert "Dzieln" not in form and "conditions)" not in form


def test_words_of_the_form_become_the_codes_of_the_file():
    fields = RIGHT | {INSTRUMENT: "work_off", f"{RATE}.work": "Prace  porządkowe", f"{RATE}.title": "Sprzątanie", f"{RATE}.amount": "12,50"}
    assert "work: cleaning" in wizard.reply(PLACE | {"fields": fields}, set())["file"]["text"]
    fields = RIGHT | {INSTRUMENT: "tax_exemption", "programme.terms.cap": "Bez limitu"}
    assert "cap: none" in wizard.reply(PLACE | {"fields": fields}, set())["file"]["text"]


def test_what_is_typed_is_never_markup():
    fields = typed_of(*programmes()[0].values) | {"programme.summary": "<img src=x onerror=alert(1)>", "story": "</code><script>"}
    html = wizard.reply(PLACE | {"fields": fields}, set())["html"]
    assert "<img" not in html and "<script" not in html
