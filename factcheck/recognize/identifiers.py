"""Numbers that only name a thing: page 12, Articles 5 and 6, F-16, the Group of Seven."""

from __future__ import annotations

from factcheck.recognize.view import View

_MOST_LISTED = 6


def is_identifier(view: View, index: int) -> bool:
    """True for digits behind a word that numbers things, or behind others that stand there: "Articles 5, 6 and 7"."""
    at = index - 1
    if view.norm(at) == "-" and view.glued(index) and view.glued(at) and view.kinds[at - 1] == "w":
        word = view.word(at - 1)
        return word is None or not word.numeric  # F-16, COVID-19
    for _ in range(_MOST_LISTED):
        if _numbers_things(view, at):
            return True
        joined = view.norm(at) in {",", "،", "-", "–", "و"} or view.has(at, "joiner")
        if not joined or not view.is_number(at - 1):
            return False
        at -= 2
    return False


def _numbers_things(view: View, at: int) -> bool:
    if view.norm(at) in {".", ":", "("}:
        at -= 1
    if view.has(at, "numbering") and view.norm(at - 1).endswith("s") and view.norm(at - 1) != "'s":
        return False  # "its members number 22": behind a plural it is a verb
    return view.before(at + 1, "identifier") is not None


def is_name(view: View, first: int, end: int) -> bool:
    """True for a number that is part of a name: "Channel Four", "the Group of Seven", "مجموعة العشرين"."""
    before, word = view.word(first - 1), view.word(first)
    group = view.before(first, "group_of")
    if group is not None:
        definite = (word is not None and word.definite) or view.norm(first - 1) == "ال"
        return definite or (view.text[view.starts[group]].isupper() and _names_alone(view, end))
    if view.norm(first - 1) == "ال" and view.before(first - 1, "group_of") is not None:
        return True
    if word is None or before is None or "identifier" not in before.classes or end > first + 1:
        return False
    if not view.text[view.starts[first]].isascii():
        return end >= view.last or view.kinds[end] != "w"  # "البلاغ رقم واحد"
    return view.text[view.starts[first]].isupper() and view.text[view.starts[first - 1]].isupper()


def _names_alone(view: View, end: int) -> bool:
    """True where no noun follows that the number would count."""
    if end >= view.last or view.kinds[end] != "w":
        return True
    return view.word(end) is not None or view.norm(end) in {"is", "has", "was", "s"}
