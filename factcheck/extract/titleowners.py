"""Names that stand before a title and its holder and tell whose it is: "by Chad President Sow"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.offices import AIDE, OFFICE
from factcheck.extract.outline import COMMAS

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence
    from factcheck.extract.referents import Referent

_TITLES = ("title", "form_of_address")
"""Classes of what may stand between an office and its holder: "Chad President Dr Idriss Sow"."""


def opens_title(sentence: Sentence, name: Referent) -> bool:
    """True for a name that tells whose the title behind it is, with its holder: "was greeted by Chad President Sow".

    A preposition before it rules the holder. One that opens the sentence may rule the name alone: "During a visit to
    Chad President Sow said".
    """
    if sentence.verb_first or not name.named or "person" in name.types or not sentence.first < name.first:
        return False
    ends = {r.last for r in sentence.at.get(name.last, ()) if r.name.startswith(OFFICE) and r.name != AIDE}
    ends |= {r.last for end in ends for r in sentence.at.get(end, ()) if r.name in _TITLES}
    held = any(r.named and "person" in r.types for end in ends for r in sentence.referent_at.get(end, ()))
    return held and not _fronted(sentence, name)


def _fronted(sentence: Sentence, name: Referent) -> bool:
    """True for a name in the phrase with a preposition that a sentence opens with."""
    opens = any(r.name in ("preposition", "in_place") for r in sentence.at.get(sentence.first, ()))
    return opens and not any(norm in COMMAS for norm in sentence.tokens.norms[sentence.first : name.first])
