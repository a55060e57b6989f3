"""Ordinals in words: "twenty-first", "one hundred and fifth", "الحادية والعشرون"."""

from __future__ import annotations

from factcheck.recognize.number_words import Amount, cardinal, joiner, number
from factcheck.recognize.view import Found, View

_UNITS = range(3, 10)
"""Units whose cardinal and ordinal are two words, so that the one before a ten does not order."""
_CHAIN = 3
"""Words back to the plural that a definite number behind its owner counts."""
_RELATION = "ي"
"""The ending of an adjective of relation, which closes the name of a body more often than that of an edition."""


def in_words(view: View, index: int) -> Found | None:
    """The value of an ordinal in words, and where it ends."""
    word = view.word(index)
    if word is None or not word.numeric:
        return None
    listed = view.find(index, "ordinal")
    if listed is not None:
        return _beyond(view, *_after_ordinal(view, *listed))
    if view.rules["joiner_required"]:
        return _definite_number(view, index) if word.definite else None
    whole = number(view, index)
    if whole is None:
        return None
    return _last_part(view, whole[0], whole[1])


def _beyond(view: View, end: int, value: int) -> Found:
    """As in "الثالثة والأربعون بعد المئة": the hundreds that an ordinal comes after."""
    found = view.find(end, "beyond", bare=True)
    whole = number(view, found[0]) if found is not None and view.word(found[0]) is not None else None
    if whole is None or whole[1] < 100 or whole[1] % 100:
        return end, value
    return whole[0], value + int(whole[1])


def orders(view: View, index: int) -> bool:
    """True where a definite number at a token orders the noun before it, and does not count it."""
    before = view.norm(index - 1)
    if not before or view.kinds[index - 1] != "w":
        return True
    if view.has(index - 1, "numbered"):
        return True
    if len(before) < 4 or view.lexicon.stem(before) == before:
        return False
    return not any(before.endswith(ending) for ending in view.rules["plural_endings"])


def _counts_owners(view: View, index: int) -> bool:
    """True for a definite number behind a plural and whose they are: دول منظمة القطن الاثنتين والعشرين."""
    for at in range(index - 2, max(view.first, index - _CHAIN) - 1, -1):
        norm = view.norm(at)
        if not norm or view.kinds[at] != "w" or view.lexicon.stem(norm) != norm:
            return False
        if norm in view.rules["plural_endings"]:
            return True
    return False


def _after_ordinal(view: View, end: int, value: int) -> Found:
    """A ten after the ordinal of a unit: "الحادي عشر", "الخامسة والعشرون"."""
    if value >= 10 or not view.rules["units_before_tens"]:
        return end, value
    teen = view.word(end)
    if teen is not None and "teen" in teen.classes and not teen.skip:
        return end + 1, value + 10
    after = joiner(view, end)
    ten = cardinal(view, after, joined=True) if after is not None else None
    if ten is not None and 20 <= ten[1] < 100 and ten[1] % 10 == 0:
        return ten[0], ten[1] + value
    return end, value


def _definite_number(view: View, index: int) -> Found | None:
    """A definite number that orders: "الثلاثون", "المئة والخامسة والعشرون", "الواحد والعشرون"."""
    whole = number(view, index)
    if whole is None:
        return None
    end, value, _ = whole
    after = joiner(view, end)
    if after is not None and value >= 100:
        word = view.word(after)
        if word is not None and "ordinal" in word.classes:
            past, rest = _after_ordinal(view, after + 1, word.classes["ordinal"])
            return past, value + rest
    if not view.rules["definite_tens_are_ordinals"] or not orders(view, index) or _counts_owners(view, index):
        return None
    word, before = view.word(index), view.norm(index - 1)
    if word is not None and value < 20 and word.classes.get("cardinal") in _UNITS:
        return None  # أعضاء مجلس السلام الخمسة عشر: the rank would be "الخامس عشر"
    if word is not None and value > 20 and word.classes.get("cardinal") in _UNITS and before.endswith(_RELATION):
        return None  # "دول الاتحاد الأوروبي السبع والعشرون": the rank would be "السابع والعشرون"
    if word is not None and "scale" in word.classes and end == index + 1:
        # "the millions" count; "الذكرى المئة" is the hundredth
        return (end, value) if "plural_scale" not in word.classes and view.lexicon.stem(before) != before else None
    return (end, value) if value >= 11 or end > index + 1 else None


def _last_part(view: View, end: int, value: Amount) -> Found | None:
    """An ordinal word behind a number: "twenty-first", "one hundred and fifth", "three trillionth"."""
    at = end + 1 if view.norm(end) in {"-", "—", "–"} else end
    after = joiner(view, at)
    joined = after is not None and _joined(view, after)
    if after is not None and (value >= 100 or joined):
        at = view.past_hyphen(after)
    rank = view.find(at, "ordinal", bare=True)
    if rank is None or value != int(value) or value <= 0:
        return None
    end, last = rank
    if last >= 100:
        return (end, value * last) if after is None else None
    room = 20 if value % 100 in view.rules["twenties"] else 10
    if (value % 100 == 0 and last < 100) or (value % 10 == 0 and value % 100 >= 20 and last < room):
        return end, value + last
    return None


def _joined(view: View, after: int) -> bool:
    """True for the rank of a unit that the language joins to its ten: "vingt et unième"."""
    word = view.word(view.past_hyphen(after))
    return word is not None and word.classes.get("ordinal") in view.rules["joined_units"]
