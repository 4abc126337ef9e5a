"""What a calculation gives back: the contract's JSON, and beside it what only a page needs."""

from dataclasses import dataclass, field


@dataclass
class Result:
    """A result in Polish. `outcome` is JSON-ready, or None where a figure of law is not known. `unknown` names the figures without
    which the outcome, or a part of it, is not known; `refused` marks an answer that says no."""

    calculator: str
    on: str
    inputs: dict
    outcome: dict | None
    steps: list[dict]
    sources: list[dict]
    cautions: list[dict]
    answer: str = ""
    refused: bool = False
    unknown: list[str] = field(default_factory=list)
    town: dict | None = None
    programme: dict | None = None
    offers: list[dict] = field(default_factory=list)

    def asked(self) -> dict[str, str]:
        """The sentences of the conditions that the programme, the outcome or its rows have, by id; the first of each."""
        holders = (self.programme or {}, self.outcome or {}, *(self.outcome or {}).get("rows", ()))
        return {one["id"]: one["text"] for holder in reversed(holders) for one in holder.get("conditions") or () if isinstance(one, dict)}

    def to_json(self) -> dict:
        """The contract of `python -m calculators run`."""
        return {"calculator": self.calculator, "on": self.on, "inputs": self.inputs, "outcome": self.outcome,
                "steps": self.steps, "sources": self.sources, "cautions": self.cautions}


@dataclass(frozen=True)
class Phrase:
    """A sentence inside an outcome. A rule names it; the engine says it with `words.<calculator>.PHRASES[code]`."""

    code: str
    facts: dict = field(default_factory=dict)


class InputErrors(Exception):
    """Bad input: all problems at once, as the contract's error objects; `problems` are the same unworded, for a form to word them anew."""

    def __init__(self, errors: list[dict], problems=()):
        super().__init__(f"{len(errors)} input errors")
        self.errors, self.problems = errors, list(problems)
