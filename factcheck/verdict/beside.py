"""What a text tells beside what the sources state: another step of a founding, a ruler of an age they do not cover."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.languages.loader import load_pack
from factcheck.model.values import EntityRef
from factcheck.text.expression import expression
from factcheck.text.normalize import fold
from factcheck.verdict.case import Case
from factcheck.verdict.questions import current_one_refutes

_STEPS, _REIGNS = "later_steps", "reigns"
"""The lists of words for legal steps that follow or precede a founding, and for those who rule by birth."""
_JOINED = ("", "و", "ف")
"""What may be written on a word: nothing, or a conjunction."""
_WORD = expression(r"[^\W_]+(?:-[^\W_]+)*")
_LATIN = expression(r"[a-z]")
_NUMBERED = expression(r"\b[IVX]+\b")
"""The number in the name of a ruler: Mohammed VI."""


def tells_another_step(case: Case) -> bool:
    """True for the day a body was incorporated, chartered or renamed, which need not be the day it was founded."""
    return case.prop.id == "inception" and current_one_refutes(case) and _says(case, case.claim.quote, _STEPS)


def tells_another_age(case: Case) -> bool:
    """True for a king of a state of which the sources know presidents alone: what they say of it begins later."""
    if case.prop.id != "head_of_state" or not current_one_refutes(case) or not _says(case, case.claim.quote, _REIGNS):
        return False
    return not any(_NUMBERED.search(name) or _says(case, name, _REIGNS) for name in _holders(case))


def _holders(case: Case) -> Iterable[str]:
    """All names of those who the sources say held the office."""
    for item in case.statements:
        value = item.statement.value
        if isinstance(value, EntityRef):
            entity = case.knowledge.entities.get(value.entity or "")
            aliases = entity.aliases.values() if entity is not None else ()
            yield from (value.text, *(entity.labels.values() if entity is not None else ()))
            yield from (alias for each in aliases for alias in each)


def _says(case: Case, text: str, kind: str) -> bool:
    """True where a text has a word of a list of the claim's language, or of English."""
    said = f" {' '.join(_WORD.findall(fold(text)))} "
    codes = {case.claim.language, "en"} if _LATIN.search(said) else {case.claim.language}
    words = {word for code in codes for word in load_pack(code).section("lists").get(kind, ())}
    return any(f" {joined}{word} " in said for word in words for joined in _JOINED)
