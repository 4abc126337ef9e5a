"""What a device keeps: by importance within a budget, towns as far as it goes, the search whole or not at all."""

import json
import re

import pytest

from deploy import compress, offline
from deploy.paths import ROOT


@pytest.fixture
def site(tmp_path):
    names = ["index.html", "503.html", "404.html", "kalkulatory/raty/index.html", "kalkulatory/raty/osadz/index.html", "oddluzanie/index.html", "sitemap.xml",
             "assets/search/index.0123456789.json", "assets/search/parts/um.0123456789.json", "assets/css/base.0123456789.css", "assets/python/calculators-0123456789.zip",
             "assets/python/wizard-0123456789.zip", "druk/calosc/index.html", "pdf/poradnik.pdf", "miasta/a/index.html", "miasta/b/index.html"]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name * 20, "utf-8")
    return tmp_path


def weight(site, *names):
    return sum(len(compress.brotli((site / name).read_bytes())) for name in names)


ALWAYS = ["503.html", "kalkulatory/raty/index.html", "index.html", "oddluzanie/index.html"]
SEARCH = ["assets/search/index.0123456789.json", "assets/search/parts/um.0123456789.json", "sitemap.xml"]
TOWNS = ["miasta/a/index.html", "miasta/b/index.html"]


def test_everything_fits_into_a_large_budget(site):
    assert offline.chosen(site) == [*ALWAYS, *SEARCH, *TOWNS]


def test_towns_are_kept_as_far_as_the_budget_goes(site):
    room = weight(site, *ALWAYS, *SEARCH, TOWNS[0])
    assert offline.chosen(site, room) == [*ALWAYS, *SEARCH, TOWNS[0]]
    assert offline.chosen(site, room - 1) == [*ALWAYS, *SEARCH]


def test_the_search_is_kept_whole_or_not_at_all(site):
    room = weight(site, *ALWAYS, *SEARCH)
    assert offline.chosen(site, room) == [*ALWAYS, *SEARCH]
    assert not set(SEARCH) & set(offline.chosen(site, room - 1))


def test_the_worker_lists_hashed_files_apart_and_changes_its_version_with_any_of_them(site):
    def lists():
        found = dict(re.findall(r"^const (\w+) = (.*);$", offline.service_worker(site), re.M))
        return {name: json.loads(found[name]) for name in ("VERSION", "ASSETS", "PAGES", "OTHERS")}
    before = lists()
    assert before["ASSETS"] == ["assets/css/base.0123456789.css", "assets/python/calculators-0123456789.zip", *SEARCH[:2]]
    assert before["OTHERS"] == ["sitemap.xml"] and {"", "503.html", "kalkulatory/raty/"} <= set(before["PAGES"])
    (site / "oddluzanie" / "index.html").write_text("nowe", "utf-8")
    assert lists()["VERSION"] != before["VERSION"]


def test_the_installed_guide_stays_in_its_folder():
    """Addresses in the manifest count from its own: a guide in a folder of a host neither starts nor reaches outside of it. It has no `id`, which would
    count from the host's root; without one browsers take the start's address."""
    manifest = json.loads((ROOT / "docs" / "manifest.webmanifest").read_text("utf-8"))
    addresses = [manifest["start_url"], manifest["scope"], *(one["src"] for one in manifest["icons"]), *(one["url"] for one in manifest["shortcuts"])]
    assert not [one for one in addresses if re.match(r"/|[a-z]+:|\.\.", one)] and "id" not in manifest
