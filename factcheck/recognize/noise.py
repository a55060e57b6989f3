"""What looks like an amount and is none: addresses of the net, telephone numbers, times of the clock, versions."""

from __future__ import annotations

from factcheck.recognize.date_digits import numeric
from factcheck.recognize.view import View

_PHONE_DIGITS = 7
_MOST_GROUPS = 9
_PAIRS = 3
"""More pairs of digits than that in a row are a telephone number."""
_LOOK_BACK = 6


def past_noise(view: View, index: int) -> int:
    """Index past the run of tokens that begins here and holds no amount; the index itself where there is none."""
    norm = view.norms[index]
    if norm in {"http", "https", "www"} and view.norm(index + 1) in {":", "."}:
        return _past_run(view, index)
    if not view.is_number(index):
        return index
    if index > view.first and view.glued(index) and _names_something(view, index):
        return _past_run(view, index)
    plain = len(norm) < _PHONE_DIGITS and norm.isdigit() and _between_words(view, index)
    for past in (_clock, _address) if plain else (_reference, _clock, _phone, _score, _address):
        end = past(view, index)
        if end > index:
            return end
    if norm.count(".") > 1 and not norm.replace(".", "").isdigit():
        return _past_run(view, index)
    return index


def _between_words(view: View, index: int) -> bool:
    """True where no mark stands on either side, by which most kinds of noise are known."""
    kinds, after = view.kinds, index + 1
    if index > view.first and kinds[index - 1] != "w":
        return False
    return index > view.first and after < view.last and kinds[after] == "w"


def _past_run(view: View, index: int) -> int:
    """Index past all tokens that follow without a space."""
    end = index + 1
    while end < view.last and view.glued(end):
        end += 1
    return end


def _names_something(view: View, index: int) -> bool:
    """True for digits glued to letters or to a mark of names: G20, #2030, user@7; proclitics of Arabic may stand."""
    before = view.norms[index - 1]
    if before in {"#", "@", "_"}:
        return True
    if view.kinds[index - 1] != "w":
        return False
    word = view.lexicon[before]
    if word is not None and ({"sign", "code", "month", "joiner"} & word.classes.keys()):
        return False
    return not view.lexicon.is_run(before)


def _clock(view: View, index: int) -> int:
    """Past a time of day: 15:30, 5 pm, "الساعة 5"; the index itself where there is none."""
    end = index + 1
    while view.norm(end) == ":" and view.glued(end) and view.is_number(end + 1) and view.glued(end + 1):
        end += 2
    if view.has(end, "clock_sign") and view.is_number(end + 1) and len(view.norms[end + 1]) == 2:
        return end + 2
    timed = end > index + 1
    if timed or view.norms[index].isdigit():
        after = view.find(end, "clock", bare=True)
        small = timed or len(view.norms[index]) <= 2 or _of_four_digits(view.norms[index])
        if after is not None and small:
            return after[0]
    if timed or (view.before(index, "clock_before") is not None and len(view.norms[index]) <= 5):
        return end
    return index


def _of_four_digits(norm: str) -> bool:
    """True for 1530 as armies and airports tell the time."""
    return len(norm) == 4 and norm[0] in "012" and int(norm) < 2400 and norm[2] < "6"


def clocked(view: View, first: int, end: int) -> int | None:
    """Past a time of day in words: "five o'clock", "الساعة الخامسة والنصف"; None where it is none."""
    after = view.find(end, "clock", bare=True)
    if after is None and view.before(first, "clock_before") is None:
        return None
    past = end if after is None else after[0]
    word = view.word(past)
    return past + 1 if word is not None and word.conjunction and "fraction" in word.classes else past


def _reference(view: View, index: int) -> int:
    """Past the number of a note or of a list's item, and past what idioms say with digits: [12], "1.", 24/7."""
    norm = view.norms[index]
    if view.norm(index - 1) == "[" and view.norm(index + 1) == "]" and norm.isdigit() and len(norm) <= 3:
        return index + 2
    slashed = view.norm(index + 1) == "/" and view.glued(index + 1) and view.glued(index + 2)
    if slashed and f"{norm}/{view.norm(index + 2)}" in view.lexicon.idioms and view.norm(index + 3) != "/":
        return index + 3
    opens = index == view.first or view.kinds[index - 1] == "l"
    marked = view.norm(index + 1) in {".", ")"} and view.glued(index + 1) and not view.glued(index + 2)
    if opens and marked and norm.isdigit() and len(norm) <= 2 and _item_follows(view, index + 2):
        return index + 2
    if view.norm(index - 1) == "/" and view.glued(index) and view.glued(index - 1) and view.kinds[index - 2] == "w":
        word = view.word(index - 2)
        return _past_run(view, index) if word is None else index
    return index


def _item_follows(view: View, index: int) -> bool:
    """True for what a list's number can stand before; "16. November" is a day."""
    return index < view.last and view.kinds[index] == "w" and not view.has(index, "month")


def _score(view: View, index: int) -> int:
    """Past the score of a game or a vote: two small numbers with a hyphen, the first not below the second."""
    mark, second = view.norm(index + 1), view.norm(index + 2)
    first = view.norms[index]
    if mark not in {"-", "–"} or not (view.glued(index + 1) and view.glued(index + 2)) or not second.isdigit():
        return index
    if not first.isdigit() or max(len(first), len(second)) > 3 or view.norm(index + 3) in {"%", "/", "-"}:
        return index
    short = max(len(first), len(second)) <= 2
    if (
        int(first) >= int(second)
        or (short and near_before(view, index, "score", 6))
        or (short and view.has(index + 3, "score"))
    ):
        return index + 3 if _nothing_measured(view, index + 3) else index
    return index


def _nothing_measured(view: View, index: int) -> bool:
    word = view.word(index)
    return word is None or {"unit", "currency", "percent", "scale", "month"}.isdisjoint(word.elements)


def _address(view: View, index: int) -> int:
    """Past the number before a street's name: "10 Downing Street"."""
    for end in range(index + 2, index + 5):
        if not view.norm(end - 1) or not view.text[view.starts[end - 1]].isupper():
            return index
        if view.has(end, "street") and view.text[view.starts[end]].isupper():
            return end + 1
    return index


def _phone(view: View, index: int) -> int:
    """Past a telephone number: a plus sign before digits, or groups of digits joined by hyphens."""
    plus = view.norm(index - 1) == "+" and view.glued(index)
    end, digits, groups = index + 1, len(view.norms[index]), 1
    while view.norm(end) in ({"-", "/", ")", "("} if plus else {"-"}) or (plus and view.is_number(end)):
        at = end if view.is_number(end) else end + 1
        if groups > _MOST_GROUPS or not view.norm(at).isdigit() or (not plus and not view.glued(at)):
            break
        digits += len(view.norms[at])
        groups += 1
        end = at + 1
    pairs = _past_pairs(view, index)
    if pairs > index + _PAIRS:
        return pairs
    if plus and digits >= _PHONE_DIGITS:
        return end
    if groups >= 3 and (digits >= _PHONE_DIGITS + 2 or numeric(view, index) is None):
        return end
    if groups <= 2 and digits >= _PHONE_DIGITS and near_before(view, index, "phone", 3):
        return end
    if groups == 1 and view.norms[index].isdigit() and view.norms[index][0] == "0" and digits >= _PHONE_DIGITS:
        return end
    if view.norm(index - 1) == "(" and view.norm(index + 1) == ")" and len(view.norms[index]) == 3:
        rest = _phone_groups(view, index + 2)
        return rest if rest > index + 3 else index
    return index


def _phone_groups(view: View, index: int) -> int:
    """Past the groups behind an area code: "555-0123"."""
    if len(view.norm(index)) != 3 or view.norm(index + 1) not in {"-", "."} or len(view.norm(index + 2)) != 4:
        return index
    return index + 3 if view.is_number(index) and view.is_number(index + 2) else index


def _past_pairs(view: View, index: int) -> int:
    """Past pairs of digits with one space between them, the first with a leading zero: 01 23 45 67 89."""
    end = index
    while view.is_number(end) and len(view.norms[end]) == 2 and (end == index or len(view.gap(end)) == 1):
        end += 1
    return end if view.norms[index].startswith("0") else index


def near_before(view: View, index: int, name: str, reach: int = _LOOK_BACK) -> bool:
    """True where a word of a class stands among the few tokens before an index."""
    for at in range(index - 1, max(view.first, index - reach) - 1, -1):
        word = view.word(at)
        if word is not None and name in word.classes:
            return True
        if view.norms[at] in {".", ";", "\n"}:
            return False
    return False
