"""A page says on the day of the visit what the build could not know: values past their end, a site that nobody builds any more."""

import re
from datetime import datetime, timedelta

import pytest

from deploy.paths import SITE

PAGE = "oddluzanie/odpracowanie/"
MARKED = re.compile(r'data-until="([\d-]+)"')


@pytest.fixture(scope="module")
def ends():
    """The last known days of the values on the page, sorted."""
    found = sorted(set(MARKED.findall((SITE / PAGE / "index.html").read_text("utf-8"))))
    assert found, "the page prints no value with a known end"
    return found


@pytest.fixture(scope="module")
def built():
    """The day in the footer."""
    return re.search(r'site-footer__day.*?datetime="([\d-]+)"', (SITE / "index.html").read_text("utf-8"), re.DOTALL)[1]


def on(visit, day: str, path: str = PAGE, **options):
    """A visit on a day, at noon of the reader's own clock."""
    one = visit(**options)
    one.page.clock.set_fixed_time(datetime.fromisoformat(day + "T12:00:00"))
    one.open(path)
    return one


def after(day: str, days: int = 1) -> str:
    return (datetime.fromisoformat(day) + timedelta(days)).date().isoformat()


def written(day: str) -> str:
    return ".".join(reversed(day.split("-")))


def test_every_page_says_the_state_of_law(built):
    for path in SITE.rglob("*.html"):
        page = path.read_text("utf-8")
        if "site-footer" in page:
            assert f'<time datetime="{built}">{written(built)}</time>' in page, path


def test_nothing_is_said_on_the_last_day(visit, ends):
    one = on(visit, ends[0])
    one.page.wait_for_timeout(200)
    assert one.page.locator(".law-notice").count() == 0


def test_the_day_after_the_end_is_said_beside_the_value_and_at_the_top(visit, ends):
    one = on(visit, after(ends[0]))
    summary = one.page.locator(".law-notice--page")
    summary.wait_for()
    beside = one.page.locator("span.law-notice")
    assert beside.count() == one.page.locator(f'.law-value[data-until="{ends[0]}"]').count()
    assert f"do {written(ends[0])}" in beside.first.inner_text()
    assert f"ile ich jest: {beside.count()}" in summary.inner_text()
    assert one.axe() == []


def test_a_known_successor_is_named_until_it_ends_itself(visit):
    html = (SITE / PAGE / "index.html").read_text("utf-8")
    until, following, last = re.search(r'data-until="([\d-]+)" data-next="([^"]+)" data-next-until="([\d-]+)"', html).groups()
    one = on(visit, after(until))
    value = one.page.locator(f'span.law-notice:has-text("{following}")').first
    value.wait_for()
    later = on(visit, after(last), color_scheme="dark")
    later.page.locator("span.law-notice").first.wait_for()
    assert later.page.locator(f'span.law-notice:has-text("{following}")').count() == 0
    assert later.page.locator("span.law-notice", has_text="proszę sprawdzić nową").count() > 0
    assert later.axe() == []


def test_a_site_older_than_a_year_says_so(visit, built):
    young, old = f"{int(built[:4]) + 1}{built[4:]}", after(f"{int(built[:4]) + 1}{built[4:]}")
    one = on(visit, young, "dostepnosc/")
    one.page.wait_for_timeout(200)
    assert one.page.locator(".law-notice").count() == 0
    one = on(visit, old, "dostepnosc/")
    summary = one.page.locator(".law-notice--page")
    summary.wait_for()
    assert f"powstała {written(built)}" in summary.inner_text()
    assert one.axe() == []


def test_the_notices_follow_instant_navigation(visit, ends):
    one = on(visit, after(ends[0]), "dostepnosc/")
    one.page.evaluate("window.stays = true")
    one.page.evaluate(f"document.querySelector('a[href$=\"{PAGE}\"]').click()")
    one.page.locator("span.law-notice").first.wait_for(state="attached")
    assert one.page.evaluate("window.stays"), "the browser loaded the page anew"
    assert one.page.locator(".law-notice--page").count() == 1


@pytest.mark.parametrize("path", ["prawo/", "prawo/odsetki/", "prawo/cieplo/", "prawo/programy/", "prawo/co-sie-zmienilo/"])
def test_the_pages_of_law_are_accessible_and_narrow(visit, path):
    one = visit(viewport={"width": 320, "height": 640})
    one.open(path)
    assert one.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert one.axe() == []
    assert len((SITE / path / "index.html").read_bytes()) < 400_000
