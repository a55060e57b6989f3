"""Fractions, alone ("two thirds", "half a million") and behind a number ("one and a half billion")."""

from __future__ import annotations

from decimal import Decimal, localcontext

from factcheck.recognize.digits import literal
from factcheck.recognize.lexicon import Word
from factcheck.recognize.number_words import Amount, below_hundred, joiner, number, scales
from factcheck.recognize.rank_words import in_words
from factcheck.recognize.view import Found, View

_DAMMA = "\u064f"
_NOTHING = Word({}, [])


def divide(top: Amount, bottom: Amount) -> Decimal:
    """The quotient, exact where it ends and to 28 digits where it does not."""
    with localcontext() as context:
        context.prec = 28
        return Decimal(top) / Decimal(bottom)


def vulgar(view: View, index: int) -> Found | None:
    """A fraction in one character, or digits around a slash: ½, 3/4."""
    word = view.word(index)
    if word is not None and "vulgar" in word.classes:
        return index + 1, divide(*word.classes["vulgar"])
    if not view.is_number(index) or view.norm(index + 1) != "/" or not view.is_number(index + 2):
        return None
    top, bottom = view.norms[index], view.norms[index + 2]
    if not (top.isdigit() and bottom.isdigit()) or len(top) > 4 or len(bottom) > 4 or int(bottom) == 0:
        return None
    if not view.glued(index + 1) or not view.glued(index + 2) or view.norm(index + 3) == "/":
        return None
    if view.norm(index - 1) in {"/", "-"} and view.is_number(index - 2):
        return None
    return index + 3, divide(int(top), int(bottom))


def share(view: View, index: int, *, joined: bool = False) -> Found | None:
    """A fraction in words: "three quarters", "two-thirds", "ثلثا", "نصف", "one twenty-fifth", "a third"."""
    word = view.word(index)
    if (word is not None and "share_of" in word.classes) or view.has(index, "share_of"):
        return _part_of(view, index)
    if word is not None and "pair" in word.classes and (joined or not word.conjunction) and _is_share(view, index):
        return index + 1, divide(2, word.classes["pair"])
    whole = number(view, index)
    if whole is not None and (joined or word is None or not word.conjunction):
        counted = _of_parts(view, whole[0], whole[1])
        if counted is not None:
            return counted
        top = below_hundred(view, index, joined=joined)
        if top is not None and top[1] == 1 and not view.has(index - 1, "determiner"):
            return _over_rank(view, top[0])
    single = _single(view, index, joined=joined)
    return (single[0], divide(1, single[1])) if single is not None else None


def _of_parts(view: View, end: int, value: Amount) -> Found | None:
    """A number of parts: "five eighths", "twenty-three fifths", "عشرون خمساً"."""
    at = end + 1 if view.norm(end) == "-" else end
    plural = view.find(at, "fractions", bare=True)
    if plural is not None:
        bottom = plural[1]
        if bottom == 4 and value > 3 and not view.rules["units_before_tens"]:
            return None  # eleven quarters of a year
        if isinstance(value, int) and value > 100 and value % 100 >= 20 and value % 10 == 0 and bottom < 10:
            return plural[0], divide(value - value % 100, value % 100 + bottom)  # one hundred thirty-fifths
        return plural[0], divide(value, bottom)
    word = view.word(at)
    if word is None or value <= 10 or not view.rules["units_before_tens"] or view.is_number(end - 1):
        return None
    if word.skip or word.definite or not {"fraction", "cardinal"} <= word.classes.keys():
        return None
    return at + 1, divide(value, word.classes["fraction"])


def _over_rank(view: View, at: int) -> Found | None:
    """As in "one half", "one twenty-fifth": one part of a rank; "one hundredth" is read as the rank it is."""
    at = at + 1 if view.norm(at) == "-" else at
    single = view.find(at, "fraction", bare=True)
    if single is not None:
        return single[0], divide(1, single[1])
    if view.rules["joiner_required"] or view.has(at, "scale"):
        return None
    rank = in_words(view, at)
    if rank is None or rank[1] <= 2 or (view.rules["one_is_article"] and not view.has(rank[0], "of")):
        return None  # "un troisième mandat" is a third one, "un troisième des voix" a share
    return rank[0], divide(1, rank[1])


def _single(view: View, index: int, *, joined: bool) -> Found | None:
    word = view.word(index)
    if word is None or (word.conjunction and not joined):
        return None
    if "fraction" in word.classes and _is_share(view, index):
        return index + 1, word.classes["fraction"]
    if view.rules["joiner_required"]:
        return None
    article = view.word(index - 1)
    if article is None or "article" not in article.classes:
        return None
    rank = in_words(view, index)
    if rank is None or rank[1] < 3 or ("scale" in word.classes and rank[0] > index + 1):
        return None
    after = view.word(rank[0])
    follows = after is None and (rank[0] >= view.last or view.kinds[rank[0]] != "w")
    if follows or (after is not None and ({"of", "scale", "joiner"} & after.classes.keys())):
        return rank
    return None


def _is_share(view: View, index: int) -> bool:
    """True where خمس, سبع, تسع, عشر are shares: by their vowel, before a definite noun, behind "three and" in -a."""
    classes = (view.word(index) or _NOTHING).classes
    if "doubtful_share" in classes:
        alone = index == view.first and index + 1 == view.last
        return alone or _DAMMA in view.text[view.starts[index] : view.ends[index]][:4]
    if "cardinal" not in classes:
        return True
    if _DAMMA in view.text[view.starts[index] : view.ends[index]][:4]:
        return True
    word, after = view.word(index), view.norm(index + 1)
    if word is None or word.definite or "pair" in word.classes:
        return False  # الدول الخمس الأعضاء: five states; a share of something has no article
    if after and view.kinds[index + 1] == "w" and view.lexicon.stem(after) != after and not word.conjunction:
        return len(after) > 4 and not view.has(index + 1, "scale")
    before = index - 1 if word.conjunction else index - 2
    counted = view.word(before)
    return (
        joiner(view, index - 1) is not None
        and counted is not None
        and _in_feminine(view, before)
        and ("cardinal" in counted.classes)
    )


def _in_feminine(view: View, index: int) -> bool:
    return view.norm(index).endswith("ه")


def _part_of(view: View, index: int) -> Found | None:
    """As in "جزء من مئة": one part of a number."""
    found = view.find(index, "share_of", bare=True)
    bottom = number(view, found[0]) if found is not None else None
    if bottom is None or bottom[1] < 2 or view.is_number(bottom[0] - 1):
        return None
    return bottom[0], divide(1, bottom[1])


def tail(view: View, end: int, value: Amount, scale: int) -> tuple[int, Amount] | None:
    """What a fraction behind a number makes of it: "and a half", "ونصف المليون", " 1/4"."""
    slashed = vulgar(view, end) if end > view.first else None
    if slashed is not None and value == int(value) and scale == 1 and slashed[1] < 1:
        return slashed[0], value + slashed[1]
    after = joiner(view, view.past_hyphen(end))
    if after is None:
        return None
    after = view.past_hyphen(after)
    word = view.word(after)
    at = view.past_hyphen(after + 1) if word is not None and "article" in word.classes else after
    part = share(view, at, joined=True)
    if part is None or not 0 < part[1] < 1:
        return None
    past, more = scales(view, part[0])
    definite = view.word(part[0])
    if definite is not None and definite.definite and definite.classes.get("scale") == scale:
        past, more = part[0] + 1, scale
    if more == 1:
        return part[0], value + part[1] * (scale if scale >= 1000 else 1)
    if scale == 1:
        return past, (value + part[1]) * more
    return (past, value + part[1] * more) if more <= scale else None


def of_scale(view: View, end: int, value: Decimal) -> tuple[int, Amount]:
    """A share of a scale: "half a million", "ربع مليون", "نصف المليون", "half a dozen"."""
    at = view.past_hyphen(end)
    for name in ("of", "article"):
        word = view.word(at)
        if word is not None and name in word.classes:
            at += 1
    word = view.word(at)
    if word is None or "scale" not in word.classes or word.skip or word.classes["scale"] == 100:
        return end, value
    past, product = scales(view, at + 1)
    product = word.classes["scale"] * product
    return past, value * product


def quotient(view: View, end: int, value: Amount) -> tuple[int, Decimal] | None:
    """As in "one over three", "one in five", "واحد من ثلاثة": a share told by two numbers."""
    for name in ("over", "out_of", "part_of", "over_if_one"):
        found = view.find(end, name, bare=True)
        if found is not None:
            break
    else:
        return None
    bottom = number(view, found[0]) if not view.is_number(found[0]) else _plain(view, found[0])
    if bottom is None or bottom[1] <= 0 or value != int(value) or view.has(bottom[0], "time"):
        return None
    if name != "over" and value >= bottom[1]:
        return None
    if name == "over_if_one" and value != 1 and not _ends_clause(view, bottom[0]):
        return None
    return bottom[0], divide(value, bottom[1])


def _ends_clause(view: View, index: int) -> bool:
    return index >= view.last or view.kinds[index] == "p" or view.norm(index) in view.lexicon.bounds_after


def _plain(view: View, index: int) -> tuple[int, Amount, int] | None:
    digits = literal(view, index)
    if digits is None or digits[1].decimals or int(digits[1].value) in range(1000, 2101):
        return None
    return digits[0], digits[1].value, 1
