"""How words of Arabic are built: what has no such build came from another language, as most such words are names.

A word of Arabic is three radicals, or four, in one of some tens of moulds, with clitics before and endings behind it
(W. Wright, A Grammar of the Arabic Language, I, on the forms of verbs and nouns). Every letter may be a radical but
the alef; و and ي are hardly ever the second of a long word unless an alef, or a prefix, stands beside them.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.text.expression import expression

_R = "[^\\Wاىa-zA-Z_0-9]"
_S = "[^\\Wاويىa-zA-Z_0-9]"
"""Any radical, and a strong one."""
_SHORTEST, _BRIEF = 5, 4
"""Letters of words whose build tells anything, and of those whose ending does."""
_MOULDS = (
    # of three radicals
    f"{_R}{_R}{{1,2}}", f"{_R}ا{_R}{{1,2}}", f"{_R}{_R}[اوي]{_R}", f"{_R}ا{_S}[وي]{_R}", f"[مت]{_R}ا{_R}[وي]?{_R}",
    f"[اميتن]{_R}{{2,3}}", f"[اميتن]{_R}{_R}[اوي]{_R}", f"[اميتن]{_R}[اوي]{_R}", f"[مت]{_R}ا{_R}",
    f"ا{_R}ا{_R}[وي]?{_R}",
    f"[اميتن]?[نت]{_R}{{2,3}}", f"[اميتن]?ت{_R}[اوي]?{_R}[يا]?{_R}", f"[اميتن]{_R}ت{_R}[اي]?{_R}",
    f"[اميتن]{_R}[تطد][اي]?{_R}", f"[ان]ن{_R}{_R}?ا{_R}",
    f"[اميتن]?ست{_R}{{2,3}}", f"[اميتن]?ست{_R}?{_R}?[اوي]{_R}", f"[اميتن]ت?{_R}ا{_R}{_R}?",
    f"{_R}[واي]ا{_R}[وي]?{_R}", f"{_R}{_S}ا[ئي]{_R}", f"{_R}و{_R}{_R}",
    # of four
    f"{_R}{_S}ا{_R}[وي]?{_R}", f"{_R}{_S}{_S}[اوي]?{_R}", f"[متين]ت?{_R}{_S}{_S}{_R}", f"ا{_R}{_S}{_S}ا?{_R}{_R}?",
)  # fmt: skip
_BEFORE = "(?:[وف]?(?:[بكل]?ال|لل|[بكلس])?)"
_BEHIND = (
    "(?:ا|ي|يا|ه|ت|يه|يته|يتها|اء|ائي|ائيه|ائه|ائها|ائهم|اؤه|اؤها|اؤهم|ات|يات|اوي|اويه|ان|اني|انيه|اته|اتها|اتهم|ياته|"
    "ياتها|ون|يون|وي|ويه|ين|يين|تان|تين|تا|ته|تها|تهم|تهما|تنا|ها|هم|هما|هن|نا|كم|وا|وه|وها|يا|ينا|انه|انها|انهم|ونه|ونها|"
    "ونهم|ناه|ناها|ني)?"
)
_BUILT = expression(f"{_BEFORE}(?:{'|'.join(_MOULDS)}){_BEHIND}\\Z")
_SEVERAL = expression(f"(?:{_R}ا{_R}{{2}}|م{_R}{{3,4}}|م{_R}{{2}}و{_R}|[يتنا]{_R}{{2}}|[يت]{_R}?ت{_R}{{2}})و\\Z")
"""Plurals before their owner, and verbs, which end in و: مسؤولو, يدعو."""
_ENDS, _LETTERS = "و", expression("[\u0621-\u064a]+\\Z")
_FUTURE, _TO_COME = ("سي", "ست", "سن"), 5
"""How verbs of the future begin, and letters that one has more than which is no name: سيلفا, سيمون."""
_CLUSTERS = ("نغ", "ييف", "ييفا", "يتش")
"""How names of other languages end that could be built so: ترونغ, دودايف."""


@lru_cache(maxsize=20_000)
def foreign_build(norm: str) -> bool:
    """True for a folded word of five letters and more that has no build of Arabic: جومارت, غيبريسوس, سيسوكو."""
    if len(norm) >= _BRIEF and norm.endswith(_CLUSTERS):
        return True
    if len(norm) < _SHORTEST or _LETTERS.match(norm) is None:
        return False
    if norm.endswith(_ENDS):
        return _SEVERAL.match(norm) is None
    return _BUILT.match(norm) is None


def to_come(norm: str) -> bool:
    """True for a folded word that is built as a verb of the future: سيتنحى, no سيباستيان."""
    return norm.startswith(_FUTURE) and len(norm) > _TO_COME and not foreign_build(norm[1:])
