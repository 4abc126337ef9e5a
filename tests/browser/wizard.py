"""Fills in the wizard, step by step: what its tests and its pictures share."""

from tests.browser.conftest import READY

PAGE = "wspoltworzenie/dodaj-miasto/"
TOWN = {"town.name": "Złota Woda", "town.voivodeship": "śląskie", "town.lat": "50,097", "town.lon": "18.542"}
PROGRAMME = {"programme.instrument": "work_off", "programme.title": "Praca za czynsz", "programme.status": "active", "programme.questions": ["workoff-hourly-rates"],
             "programme.summary": "Dłużnik odpracowuje zaległość: sprząta i naprawia."}
ACT = {"programme.act.kind": "zarządzenie", "programme.act.number": "7", "programme.act.date": "25.6.2012", "programme.act.issuer": "Burmistrz",
       "programme.act.title": "w sprawie odpracowania"}
TERMS = {"programme.terms.debt_over": "2 500,00 zł", "programme.terms.workers": ["debtor", "adult_resident"], "programme.terms.kinds": "sprzątanie\nmalowanie"}
SOURCE = {"town.checked_on": "22.11.2026", "town.source": "BIP, tekst zarządzenia", "story": "Program działa: od lat.\n\nPrace znajduje zarządca."}


class Wizard:
    """The wizard of a fresh visit."""

    def __init__(self, visit, **options):
        self.visit = visit(**options)
        self.page = self.visit.open(PAGE)
        self.box = self.page.locator("town-wizard")

    def fill(self, fields: dict) -> None:
        for name, value in fields.items():
            control = self.box.locator(f'[name="{name}"]')
            if isinstance(value, list):
                for one in value:
                    box = self.box.locator(f'[name="{name}"][value="{one}"]')
                    box.evaluate("box => { const page = box.closest('details'); if (page) page.open = true }")
                    box.check()
            elif control.evaluate("control => control.tagName") == "SELECT":
                control.select_option(value)
            else:
                control.fill(value)

    def press(self) -> None:
        """„Dalej” or „Pokaż wynik”; waits for what it leads to."""
        before = self.state()
        self.box.locator(".wizard-next").click()
        self.page.wait_for_function("before => before !== (%s)()" % self.STATE, arg=before, timeout=READY)

    STATE = ("() => { const box = document.querySelector('town-wizard'); return [box.querySelector('.wizard-step:not([hidden])')?.dataset.step,"
             " box.querySelector('.calc-errors').innerHTML, box.querySelector('.wizard-result').hidden].join('|') }")

    def state(self) -> str:
        return self.page.evaluate(self.STATE)

    def heading(self) -> str:
        return self.box.locator(".wizard-step:not([hidden]) h3").inner_text()

    def to_result(self, *steps: dict) -> None:
        for step in steps:
            self.fill(step)
            self.press()
        self.box.locator(".wizard-result:not([hidden])").wait_for()


def complete(visit, **options) -> Wizard:
    """A wizard at its result."""
    one = Wizard(visit, **options)
    one.to_result(TOWN, PROGRAMME, ACT, TERMS, {}, SOURCE)
    return one
