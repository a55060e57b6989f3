"""Number words, composed by level: below a hundred, below a thousand, then scales in falling order.

Digits may stand wherever a word for a number may ("3.5 million", "4 thousand 3 hundred and 21"). What the languages do
differently is in the pack: whether "and" is needed, whether units stand before tens, which tens take teens.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.recognize.digits import literal
from factcheck.recognize.view import Found, View

Amount = Decimal | int
_TENS = frozenset(range(20, 100, 10))


def joiner(view: View, index: int) -> int | None:
    """Index at which the word after "and" begins: behind the word, or the same token where it is a proclitic."""
    word = view.word(index)
    if word is None:
        return None
    if "joiner" in word.classes and not word.skip:
        return index + 1
    if word.joined_too and _completes_unit(view, index + 1):
        return index
    return index if word.conjunction == "و" else None


def _completes_unit(view: View, index: int) -> bool:
    """True for the ten of a teen, or "and" with tens: what makes a unit before it one number."""
    word = view.word(index)
    if word is None:
        return False
    if "teen" in word.classes and not word.skip:
        return True
    at = index + 1 if "joiner" in word.classes and not word.skip else index
    ten = view.word(at)
    return ten is not None and (at > index or ten.conjunction == "و") and ten.classes.get("cardinal", 0) in _TENS


def cardinal(view: View, index: int, *, joined: bool = False) -> Found | None:
    """A number below 1000 that the pack lists; only ``joined`` may it carry the proclitic "and"."""
    word = view.word(index)
    if word is None or (word.conjunction and not joined):
        return None
    found = view.find(index, "cardinal")
    rank = view.find(index, "ordinal") if found is not None else None
    return found if found is None or rank is None or rank[0] <= found[0] else None  # "dix-septième" is no ten


def below_hundred(view: View, index: int, *, joined: bool = False) -> Found | None:
    """A number from 0 to 99 in words."""
    found = cardinal(view, index, joined=joined)
    if found is None or found[1] >= 100:
        return None
    end, value = found
    if value == 0:
        return found
    if value < 10:
        return _after_unit(view, end, value) or found
    if value >= 20 and value % 10 == 0:
        return _after_ten(view, end, value) or found
    return found


def _after_unit(view: View, end: int, value: int) -> Found | None:
    """As in "three" "ten" is thirteen, "three and twenty" twenty-three, where the language counts so."""
    word = view.word(end)
    if word is not None and "teen" in word.classes and not word.skip and not word.definite:
        return end + 1, value + 10
    if not view.rules["units_before_tens"]:
        return None
    after = joiner(view, end)
    if after is None:
        return None
    ten = cardinal(view, after, joined=True)
    if ten is not None and 20 <= ten[1] < 100 and ten[1] % 10 == 0:
        return ten[0], ten[1] + value
    return None


def _after_ten(view: View, end: int, value: int) -> Found | None:
    """As in "twenty-one", "vingt et un"; after the tens the pack names, also "soixante-douze"."""
    if view.rules["units_before_tens"]:
        return None
    after = end + 1 if view.norm(end) in {"-", "–"} else end
    unit = cardinal(view, after) or joined_unit(view, after)
    room = 20 if value in view.rules["twenties"] else 10
    return (unit[0], value + unit[1]) if unit is not None and 0 < unit[1] < room else None


def joined_unit(view: View, index: int) -> Found | None:
    """A unit behind "and", where the language joins it so to its ten."""
    after = joiner(view, index) if view.rules["joined_units"] else None
    unit = cardinal(view, view.past_hyphen(after)) if after is not None else None
    return unit if unit is not None and unit[1] in view.rules["joined_units"] else None


def hundred_at(view: View, index: int) -> bool:
    """True where the multiplying word for 100 stands."""
    word = view.word(index)
    return word is not None and word.classes.get("scale") == 100 and not word.conjunction


def below_thousand(view: View, index: int, *, joined: bool = False) -> Found | None:
    """A number below 1000 in words, or digits of any size, or a bare "hundred"."""
    found = below_hundred(view, index, joined=joined)
    if found is None:
        digits = literal(view, index)
        found = (digits[0], digits[1].value) if digits else None
    if found is None:
        found = cardinal(view, index, joined=joined)
    value: Amount
    hundred = view.past_hyphen(found[0]) if found is not None else index
    if found is not None and found[1] < 100 and hundred_at(view, hundred):
        end, value = hundred + 1, found[1] * 100
    elif found is not None and found[1] >= 100 and not view.is_number(index):
        end, value = found
    elif found is None and _bare_hundred(view, index, joined=joined):
        end, value = index + 1, 100
    else:
        return found
    return _with_rest(view, end, value)


def _bare_hundred(view: View, index: int, *, joined: bool) -> bool:
    word = view.word(index)
    return word is not None and word.classes.get("scale") == 100 and (joined or not word.conjunction)


def _with_rest(view: View, end: int, value: Amount) -> Found:
    """Hundreds with the tens and units that follow them."""
    after = joiner(view, end)
    rest = None
    if after is not None and fraction_at(view, after):
        return end, value
    if after is not None:
        rest = below_hundred(view, after, joined=True) or _small_digits(view, after)
    elif not view.rules["joiner_required"]:
        rest = below_hundred(view, view.past_hyphen(end))
    if rest is None or not 0 < rest[1] < 100 or value % 100 or hundred_at(view, rest[0]):
        return end, value
    return rest[0], value + rest[1]


def fraction_at(view: View, index: int) -> bool:
    """True where "three fifths", "one half" or their like begin; they are no part of the number before."""
    word = view.word(index)
    at = index + 1 if word is not None and "article" in word.classes else index
    top = below_hundred(view, at, joined=True)
    if top is None:
        return False
    at = top[0] + 1 if view.norm(top[0]) == "-" else top[0]
    if view.find(at, "fractions") is not None:
        return True
    word = view.word(at)
    if top[1] != 1 or word is None or word.skip:
        return False
    return "fraction" in word.classes or word.classes.get("ordinal", 0) > 2


def _small_digits(view: View, index: int) -> Found | None:
    digits = literal(view, index)
    return (digits[0], digits[1].value) if digits and not digits[1].decimals else None


def scales(view: View, index: int, product: int = 1) -> tuple[int, int]:
    """Index past the scale words that follow one another, and their product with the scale before them."""
    end, at = index, view.past_hyphen(past_of(view, index))
    while True:
        word = view.word(at)
        scale = word.classes.get("scale") if word is not None and not word.skip else None
        if word is None or scale is None or scale < product:
            return end, product
        if (scale == 100 and product > 1) or (scale == 10 and "plural_scale" in word.classes):
            return end, product
        product *= scale
        end = at + 1
        at = view.past_hyphen(past_of(view, end))


def past_of(view: View, end: int) -> int:
    """Behind the "of" of "hundreds of thousands", and where any scale has one of "deux millions d'euros"."""
    before = view.word(end - 1)
    if before is None or not (view.rules["of_behind_scales"] or "plural_scale" in before.classes):
        return end
    of = view.find(end, "of", bare=True) if view.has(end - 1, "scale") else None
    return of[0] if of is not None else end


def group(view: View, index: int, *, joined: bool) -> tuple[int, Amount, int] | None:
    """One group with its scale: end, value without the scale, scale (1 where there is none)."""
    word = view.word(index)
    if word is not None and "dual" in word.classes and not _one(view, index) and (joined or not word.conjunction):
        scale = word.classes["dual"]
        end, more = scales(view, index + 1)
        return end, 2, scale * more
    found = below_thousand(view, index, joined=joined)
    if found is not None:
        end, scale = scales(view, found[0])
        return end, _dozens(found[1]) if scale == 12 else found[1], scale
    if word is not None and "scale" in word.classes and (joined or not word.conjunction):
        end, scale = scales(view, index + 1, word.classes["scale"])
        return end, 1, scale
    return None


def _one(view: View, index: int) -> bool:
    """One of a scale that its dual is written like: a dual that has lost its ending stands before its noun, not "and".

    مليونا نسمة are two million people, مليوناً ومئتا ألف are 1.2 million.
    """
    return view.has(index, "scale") and joiner(view, index + 1) is not None


def _dozens(value: Amount) -> Amount:
    """As in "three hundred and two dozen" is three hundred, and two dozen; the whole is given back in dozens."""
    rest = value % 100
    if not rest or value < 100:
        return value
    return Decimal(value - rest) / 12 + rest


def number(view: View, index: int) -> tuple[int, Amount, int] | None:
    """A whole number with all its groups: end, value, the last group's scale."""
    if index not in view.numbers:
        view.numbers[index] = _number(view, index)
    found: tuple[int, Amount, int] | None = view.numbers[index]
    return found


def _number(view: View, index: int) -> tuple[int, Amount, int] | None:
    word = view.word(index)
    if word is not None and not word.numeric:
        return None
    first = group(view, index, joined=True)
    if first is None:
        return None
    end, value, scale = first
    rounded = value != int(value)
    total: Amount = value * scale
    last = scale
    if scale == 1:
        return end, total, 1
    while True:
        after = joiner(view, end)
        at = view.past_hyphen(end) if after is None else after
        if after is not None and fraction_at(view, after):
            return end, total, last
        found = group(view, at, joined=after is not None)
        if found is None or not _continues(view, found, at, last, joined=after is not None):
            return end, total, last
        if found[2] == 1 and (rounded or _digits(view, index, at)):
            return end, total, last  # "a budget of 1.3 million and 17 employees", "of 31 million and 260 employees"
        end, value, scale = found
        total += value * scale
        last = scale
        if scale == 1:
            return end, total, last


def _digits(view: View, index: int, rest: int) -> bool:
    """True where digits are part of what only scales make one: 3 million and 260 thousand, not 495 billion twelve."""
    return not view.rules["joiner_required"] and (view.is_number(index) or view.is_number(rest))


def _continues(view: View, found: tuple[int, Amount, int], at: int, last: int, *, joined: bool) -> bool:
    """True where a group may stand behind one of the scale ``last``."""
    end, value, scale = found
    if last == 12:
        return False
    if scale >= last or value * scale >= last or (value <= 0 and scale == 1):
        return False
    if joined:
        return scale > 1 or not isinstance(value, Decimal)
    if view.is_number(at):
        return end > at + 1
    return not view.rules["joiner_required"] or value * scale >= 100
