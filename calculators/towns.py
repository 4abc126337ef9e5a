"""Towns' programmes as plain data: finding the one that a reader means.

The data come from `docs/miasta`, checked and turned into JSON by `macros.towns`; this module only looks things up.
"""

import json
import os
from datetime import date

from calculators.fields import Problem


class Towns:
    """The checked towns, by slug."""

    def __init__(self, towns: list[dict]):
        self.by_slug = {town["slug"]: town for town in towns}

    def with_instrument(self, instrument: str | None, usable=lambda programme: True) -> list[dict]:
        """Towns that have a usable programme of the instrument (None: of any), in Polish alphabetical order of their files."""
        return [town for town in self.by_slug.values()
                if any(instrument in (None, p["instrument"]) and usable(p) for p in town["programmes"])]

    def programmes(self, instrument: str, usable=lambda terms: True) -> list[tuple[dict, dict]]:
        """(town, programme) of every programme of the instrument whose terms are usable, in the order of the files."""
        return [(town, programme) for town in self.by_slug.values() for programme in town["programmes"]
                if programme["instrument"] == instrument and usable(programme["terms"])]

    def find(self, town: str | None, programme: str | None, instrument: str | None, day: date | None, usable=lambda programme: True):
        """(town, programme, problems) for the reader's `town` and `programme`; both None when neither is given.

        Programmes that are not `usable` do not count. Without an instrument only the town's name is looked up.
        """
        if programme is not None:
            return self._by_programme(town, programme, instrument)
        if town is None:
            return None, None, []
        found = self.by_slug.get(town)
        if found is None:
            return None, None, [Problem(field="town", code="unknown_town", value=town,
                                        facts={"known": self._slugs(instrument, usable)})]
        if instrument is None:
            return found, None, []
        candidates = [p for p in found["programmes"] if p["instrument"] == instrument and usable(p)]
        if not candidates:
            return None, None, [Problem(field="town", code="town_without_instrument", value=town,
                                        facts={"name": found["name"], "known": self._slugs(instrument, usable)})]
        if len(candidates) > 1:
            valid = [p for p in candidates if day is not None and covers(p, day)]
            if len(valid) != 1:
                ids = [f"{town}/{p['id']}" for p in candidates]
                return None, None, [Problem(field="town", code="several_programmes", value=town,
                                            facts={"name": found["name"], "known": ids})]
            candidates = valid
        return found, candidates[0], []

    def _by_programme(self, town, programme, instrument):
        slug, _, identifier = programme.partition("/")
        found = self.by_slug.get(slug)
        match = next((p for p in found["programmes"] if p["id"] == identifier), None) if found else None
        known = [f"{t['slug']}/{p['id']}" for t in self.by_slug.values() for p in t["programmes"] if p["instrument"] == instrument]
        if match is None:
            return None, None, [Problem(field="programme", code="unknown_programme", value=programme, facts={"known": known})]
        if match["instrument"] != instrument:
            return None, None, [Problem(field="programme", code="other_instrument", value=programme,
                                        facts={"title": match["title"], "known": known})]
        if town is not None and town != slug:
            return None, None, [Problem(field="programme", code="other_town", value=programme, facts={"town": town, "known": known})]
        return found, match, []

    def _slugs(self, instrument: str | None, usable=lambda programme: True) -> list[str]:
        return [town["slug"] for town in self.with_instrument(instrument, usable)]


def covers(programme: dict, day: date) -> bool:
    """True when the programme is known to be in force on `day`; an open end counts as in force."""
    first = programme.get("valid_from") or programme["act"].get("date")
    last = programme.get("valid_to")
    return (not first or first <= day.isoformat()) and (not last or day.isoformat() <= last)


def shipped() -> Towns:
    """The towns that the build wrote into the wheel or the browser archive; FileNotFoundError in a plain checkout."""
    path = os.path.join(os.path.dirname(__file__), "towns.json")
    try:
        text = __spec__.loader.get_data(path)
    except OSError as missing:
        raise FileNotFoundError(path) from missing
    return Towns(json.loads(text))
