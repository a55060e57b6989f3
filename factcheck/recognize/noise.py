"""What looks like an amount and is none: addresses of the net, telephone numbers, times of the clock, versions."""

from __future__ import annotations

from factcheck.recognize.view import View

_PHONE_DIGITS = 7
_MOST_GROUPS = 9
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
    clock = _clock(view, index)
    if clock > index:
        return clock
    phone = _phone(view, index)
    if phone > index:
        return phone
    if norm.count(".") > 1 and not norm.replace(".", "").isdigit():
        return _past_run(view, index)
    return index


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
    timed = end > index + 1
    if timed or view.norms[index].isdigit():
        after = view.find(end, "clock", bare=True)
        small = timed or len(view.norms[index]) <= 2
        if after is not None and small:
            return after[0]
    if timed or (view.before(index, "clock_before") is not None and len(view.norms[index]) <= 5):
        return end
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
    if plus and digits >= _PHONE_DIGITS:
        return end
    if groups >= 3 and digits >= _PHONE_DIGITS + 2:
        return end
    if groups == 1 and digits >= _PHONE_DIGITS and near_before(view, index, "phone", 3):
        return end
    return index


def near_before(view: View, index: int, name: str, reach: int = _LOOK_BACK) -> bool:
    """True where a word of a class stands among the few tokens before an index."""
    for at in range(index - 1, max(view.first, index - reach) - 1, -1):
        word = view.word(at)
        if word is not None and name in word.classes:
            return True
        if view.norms[at] in {".", ";", "\n"}:
            return False
    return False


def is_identifier(view: View, index: int) -> bool:
    """True for digits behind a word that numbers things: page 12, Article 5, رقم 7."""
    at = index - 1
    if view.norm(at) == "-" and view.glued(index) and view.glued(at) and view.kinds[at - 1] == "w":
        word = view.word(at - 1)
        return word is None or not word.numeric  # F-16, COVID-19
    if view.norm(at) in {".", ":", "("}:
        at -= 1
    word = view.word(at)
    return word is not None and "identifier" in word.classes
