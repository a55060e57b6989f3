"""Nouns that look like heads of names and are none: who makes a body, and verbs of the same letters."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from factcheck.extract.lexicon import Reading
from factcheck.extract.namechains import HOLDING
from factcheck.extract.outline import COMMAS
from factcheck.extract.readings import Readings
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens

SHORT = "short"
"""The tag of everyday nouns that stand for a name told before, and head none: الحدث, النسخة."""
OF_PLACE = "of_place"
"""The tag of everyday nouns that head names before a place and its adjective alone: أيام قرطاج المسرحية."""
_LANDS, _RELATION = ("name.city", "name.country"), "يه"
MAKER, QUOTED = "maker", "quoted"
"""The tags of nouns that are also who makes a body (مؤسسة جمعية النور is a woman), and of everyday ones that head names
in quotation marks alone: مكتب «دلتا للعمارة»."""
ORGAN = "organ"
"""The class of what bodies have to govern them: مجلس الإدارة."""
_DONE = "/founding_participle"
_WHEN = frozenset(("في", "عام", "سنه", "منذ", "علي", "قبل", "بعد", "خلال", "اواخر", "مطلع", "بموجب"))
"""Folded words behind a participle, that tell when and by whom it was done."""


def past_time(name: Referent, tokens: Tokens, counting: AbstractSet[int], article: str) -> Referent:
    """The name of an event with the unit of the time that it is called by: حرب المئة عام."""
    if not {name.last - 1, name.last} <= counting or not tokens.norms[name.last - 1].startswith(article):
        return name
    end = tokens.ends[name.last]
    text = name.text + tokens.text[tokens.ends[name.last - 1] : end]
    return replace(name, last=name.last + 1, end=end, text=text)


def no_head(noun: Reading, readings: Readings, tokens: Tokens, article: str, *, verb: bool) -> bool:
    """True where the noun heads no name there; ``verb`` where a verb of the same letters may stand."""
    if participle(noun, readings, tokens) or (verb and acts(noun, readings, tokens, article)):
        return True
    if QUOTED in noun.tags and tokens.norms[noun.last : noun.last + 1] != ['"']:
        return True
    if SHORT in noun.tags and not noun.definite:
        return True
    if OF_PLACE in noun.tags and not _of_place(noun, readings, tokens, article):
        return True
    return MAKER in noun.tags and makes(noun, readings, tokens, article)


def _of_place(noun: Reading, readings: Readings, tokens: Tokens, article: str) -> bool:
    """True before the name of a place and a definite adjective: أيام قرطاج المسرحية."""
    places = (r.last for r in readings.at.get(noun.last, ()) if r.name.startswith(_LANDS) and not r.prefix)
    ends = [end for end in places if end < len(tokens)]
    return any(tokens.norms[end].startswith(article) and tokens.norms[end].endswith(_RELATION) for end in ends)


def makes(noun: Reading, readings: Readings, tokens: Tokens, article: str) -> bool:
    """True where the noun is who makes what follows, or qualifies a definite word: مؤسسة جمعية النور, الدول المؤسسة."""
    if noun.definite:
        return noun.first > 0 and not noun.prefix and tokens.norms[noun.first - 1].startswith(article)
    behind = readings.at.get(noun.last, ())
    return any(r.name in HOLDING and not r.definite and not r.prefix for r in behind)


def organ(name: Referent, readings: Readings) -> Referent:
    """The board of a body as what stands for the body that the text has told of: ويرأس مجلس الإدارة …."""
    own = any(r.name == ORGAN and r.last == name.last for r in readings.at.get(name.first, ()))
    return replace(name, kind=Reference.SHORT_FORM, types=("organization",), head="", gender="") if own else name


def participle(noun: Reading, readings: Readings, tokens: Tokens) -> bool:
    """True where the noun is what was done to the name before its comma: منظمة التجارة، المؤسسة عام 1995."""
    before, behind = noun.first - 1, noun.last
    if not noun.definite or noun.prefix or before < 0 or tokens.norms[before] not in COMMAS or behind >= len(tokens):
        return False
    done = any(r.name.endswith(_DONE) for r in readings.at.get(noun.first, ()))
    return done and (tokens.kinds[behind] == "n" or tokens.norms[behind] in _WHEN)


def acts(noun: Reading, readings: Readings, tokens: Tokens, article: str) -> bool:
    """True where the noun is a verb with its subject behind it: تجمع الرابطة الدولية 310 متاحف."""
    behind = noun.last < len(tokens) and tokens.norms[noun.last].startswith(article)
    return behind and any(r.name.startswith(NOUN) and r.definite for r in readings.at.get(noun.last, ()))
