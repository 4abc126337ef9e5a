"""Front matter is read exactly, with the line of every field, and no text makes the reader crash."""

from datetime import date
from decimal import Decimal

from hypothesis import given, settings, strategies as st

from macros.towns import check_text
from macros.yaml_positions import read


def data(yaml: str):
    return read(f"---\n{yaml}\n---\n").data


def test_scalars_mean_what_they_say():
    assert data("a: 9000.00")["a"] == Decimal("9000.00") and str(data("a: 0.10")["a"]) == "0.10"
    assert data("a: 18")["a"] == 18
    assert data("a: 2015-12-22")["a"] == date(2015, 12, 22)
    assert data("a: true\nb: null\nc: ~\nd:") == {"a": True, "b": None, "c": None, "d": None}


def test_what_yaml_would_change_stays_text():
    for text in ("on", "yes", "no", "NO", "Off", "012", "1_000", "1e3", "12:30", "35/15", "0x1A", ".5", "2015-02-30", "1 000"):
        assert data(f"a: {text}")["a"] == text


def test_a_key_called_on_stays_text():
    assert data("on: 1") == {"on": 1}


def test_quoted_values_are_text():
    assert data("a: \"18\"\nb: '2015-12-22'\nc: |\n  długi\n  tekst")["b"] == "2015-12-22"
    assert data('a: "18"')["a"] == "18"


def test_lines_of_fields_and_of_list_items():
    document = read("---\nname: A\nlist:\n  - x: 1\n    y: 2\n  - x: 3\n---\n\ntekst\n")
    assert document.line(("name",)) == 2
    assert document.line(("list", 0, "y")) == 5
    assert document.line(("list", 1)) == 6
    assert document.line(("list", 1, "missing", "deeper")) == 6
    assert document.body == "tekst"


def test_windows_line_ends_and_byte_order_mark():
    document = read("\ufeff---\r\nname: A\r\nslug: a\r\n---\r\nopis\r\n")
    assert document.data == {"name": "A", "slug": "a"} and document.line(("slug",)) == 3 and not document.problems


def test_every_repeated_key_is_named():
    document = read("---\na: 1\nb: 2\na: 3\nb: 4\n---\n")
    assert [problem.line for problem in document.problems] == [4, 5]
    assert document.data == {"a": 1, "b": 2}


@given(st.text())
@settings(max_examples=150, deadline=None)
def test_no_front_matter_crashes_the_check(text):
    assert check_text(f"---\n{text}\n---\n", "x")


VALUES = st.recursive(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
                      lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
                          ["id", "instrument", "terms", "act", "questions", "variants", "stages", "decides", "conditions", "date"]), inner, max_size=4),
                      max_leaves=12)


@given(st.dictionaries(st.sampled_from(["name", "slug", "programmes", "notes", "checked_on", "lat"]), VALUES))
@settings(max_examples=150, deadline=None)
def test_no_data_crashes_the_check(found):
    import json
    assert check_text(f"---\n{json.dumps(found)}\n---\n", "x")
