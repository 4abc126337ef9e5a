"""The worked examples of the town files: the calculators give what the files promise."""

from pathlib import Path

import pytest

from calculators import catalogue
from macros.towns import load_all, to_json

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "miasta"
EXAMPLES = [(f"{town['slug']}/{programme['id']}", number, example) for town in to_json(load_all(FOLDER)) for programme in town["programmes"]
            for number, example in enumerate(programme["examples"])]


@pytest.mark.parametrize("example", [pytest.param(one, id=f"{where}-{number}") for where, number, one in EXAMPLES])
def test_a_town_files_example_comes_out(run, example):
    if example["calculator"] not in catalogue.RULES:
        pytest.skip("this calculator is not written yet")
    outcome = run(example["calculator"], example["inputs"]).outcome
    assert {key: outcome[key] for key in example["outcome"]} == example["outcome"]


def test_every_amnesty_that_can_be_reckoned_has_examples():
    assert {where for where, _, one in EXAMPLES if one["calculator"] == "amnesty"} == {
        f"{town}/amnesty-{year}" for town, year in (("slupsk", 2015), ("bytom", 2015), ("zabrze", 2016), ("wroclaw", 2011), ("warszawa", 2015))}
