"""How far a run of capitalised words reaches as one name: joints, particles, possessives and numbers inside it."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.extract.fieldlists import past_fields
from factcheck.extract.foreign import foreign
from factcheck.extract.runwords import RunWords
from factcheck.text.expression import expression
from factcheck.text.tokens import Tokens, capital

_TO, _FOR, _ARTICLES = "to", "for", ("a", "an")
_THE, _OWN = "the", frozenset({"of", "and"})
_JOINTS = ("-", ".", "&", "–")
_ELIDED = expression(r"[^\W\d_]{1,5}['\u2019][^\W\d_a-z]")
"""A particle written on a name: dell'Opera, d'Arcy."""
_GAP, _YEAR = 3, 4
"""Blanks that set two names apart, and digits of a year."""
_SYLLABLE = 5
"""Letters of the parts of a name that goes on in small letters behind a hyphen: Ban Ki-moon."""
_SEVERAL = 2
"""Tokens behind a capitalised article, beyond which it opens a name of its own."""
_QUOTES = frozenset('"“”„')
_CLOSING = (",", ".", "(", ")", ";", ":", "\n")
_HYPHENED, _PLUS, _DIGITS = 6, "+", "no"
"""Tokens that hyphens join to a name at most, the sign that ends one (Canal+), and the word before its number."""
_INSIDE = 6
"""Tokens from a bracket inside a name up to the one that closes it, at most."""
_WITH = "with"
_LETTERS, _PLURAL = (1, 3), "s"
"""Letters behind digits that make a plural of them, and the last of those: 49ers."""


def run_end(tokens: Tokens, index: int, words: RunWords, connectors: Mapping[int, bool]) -> int:
    """The token behind the run that opens at ``index``, however many names it may turn out to be."""
    small = words.inner if index in words.nouns or index + 1 in words.nouns else frozenset[int]()
    end = at = index + 1
    while at < words.last and at not in words.breaking and not _opens_anew(tokens, at, index, words):
        if _set_apart(tokens, at) or _dates(tokens, at, words) or _daily(tokens, at, index, words):
            break
        numbered = at == end and _numbered(tokens, at, index, words)
        if numbered or _goes_on(tokens, at, words) or at in small or foreign(tokens, at, end, words):
            at += 1
            end = at
        elif at == end and (firm := _partnered(tokens, at, index, words) or past_fields(tokens, at, index, words)):
            at = end = firm
        elif behind := _hyphened(tokens, at, words.last) or (at == end and _signed(tokens, at, index, words)):
            at = end = behind
        elif at == end and _owned(tokens, at, index, words):
            at += 1
            end = at if _closed(tokens, at, words) else end
        elif at == end and tokens.norms[at] == _THE and not _bynamed(tokens, at + 1, index, words):
            break
        elif (
            _joins(tokens, at, end, connectors, words)
            or (at in connectors and at - end < 2 + (at in words.particles))
            or (at == end + 1 and _for_one(tokens, at, words))
        ):
            at += 1
        else:
            break
    if end < words.last and end in words.legal and tokens.kinds[end - 1] == "w":
        end += 1  # Tarrow plc
    stopped = end < words.last and tokens.norms[end] == "." and tokens.glued(end) and end - 1 in words.stopped
    stopped = stopped and (end + 1 < words.last or end - 1 not in words.legal)  # … of Harrow Ltd.
    return end + 1 if stopped and end - index > 1 else end  # Harlan Steel Co.


def _for_one(tokens: Tokens, at: int, words: RunWords) -> bool:
    """True for an article behind what a body is for: the Foundation for a Greener Norby."""
    named = tokens.norms[at - 1] == _FOR and at - 2 in words.nouns and capital(tokens, at - 2)
    return named and tokens.norms[at] in _ARTICLES and at + 1 < words.last and capital(tokens, at + 1)


def _set_apart(tokens: Tokens, at: int) -> bool:
    """True behind a wide gap, as stands between the columns of a line: "City: Amman     State: none"."""
    return tokens.text[tokens.ends[at - 1] : tokens.starts[at]].count(" ") >= _GAP


def _dates(tokens: Tokens, at: int, words: RunWords) -> bool:
    """True for a capitalised preposition before a year, with which a sentence opens: "Norby Bridge In 1903, it …"."""
    behind = tokens.norms[at + 1] if at + 1 < words.last else ""
    return at in words.empty and at not in words.connectors and behind.isdigit() and len(behind) == _YEAR


def _daily(tokens: Tokens, at: int, index: int, words: RunWords) -> bool:
    """True for a weekday behind a name of several words: "Quillan Foods Monday named …", but not Black Friday."""
    if tokens.norms[at] not in words.days or at - index - (index in words.determiners) < _SEVERAL:
        return False
    return at + 1 >= words.last or not capital(tokens, at + 1)


def _opens_anew(tokens: Tokens, at: int, index: int, words: RunWords) -> bool:
    """True for a capitalised article behind a heading's word: "Mission The United Nations Organization"."""
    if at <= index or tokens.norms[at] != _THE or not capital(tokens, at) or at - 1 in words.connectors:
        return False
    end = next((i for i in range(at + 1, words.last) if not capital(tokens, i)), words.last)
    body = any(i in words.nouns for i in range(at + 1, end))  # but Winnie The Pooh
    return body and end - at > _SEVERAL and tokens.kinds[at - 1] == "w"


def _bynamed(tokens: Tokens, at: int, index: int, words: RunWords) -> bool:
    """True for a byname behind "the": Henry the Navigator; not for a name of its own, "in Montreux the Reef Alliance".

    So is whom a charity's name calls upon one to help: Feed the Valley.
    """
    calling = at - 2
    if calling in words.campaigning and (calling == index or calling - 1 in words.determiners):
        return True
    if at >= words.last or not capital(tokens, at) or at in words.nouns - words.trades:
        return False
    return at + 1 >= words.last or not (capital(tokens, at + 1) or tokens.norms[at + 1] in _OWN)


def _goes_on(tokens: Tokens, at: int, words: RunWords) -> bool:
    if capital(tokens, at):
        return True
    if tokens.kinds[at] != "w":
        return False
    if _ELIDED.match(tokens.text, tokens.starts[at]):
        return True
    if at > words.first + 1 and at - 2 in words.prefixes and tokens.norms[at - 1] == "-" and tokens.glued(at):
        return tokens.glued(at - 1) and capital(tokens, at - 2) and at not in words.compounding
    # Ban Ki-moon, but not the Hong Kong-based bank.
    if at < 3 or not (tokens.glued(at) and tokens.norms[at - 1] == "-" and tokens.glued(at - 1)):
        return False
    short = len(tokens.norms[at]) <= _SYLLABLE and len(tokens.norms[at - 2]) <= _SYLLABLE
    named = capital(tokens, at - 2) and capital(tokens, at - 3) and at - 2 not in words.covered
    return short and named and at not in words.compounding and tokens.norms[at] not in words.common


def _marked(tokens: Tokens, at: int, words: RunWords) -> int:
    """The token behind a sign, a number's letters or a number that end a name: Canal+, 49ers, No. 3. 0 where none."""
    if not tokens.glued(at):
        return 0
    behind = at + 1
    if tokens.norms[at] == _PLUS and tokens.kinds[at - 1] == "w":
        return behind if behind >= words.last or not tokens.glued(behind) or tokens.kinds[behind] == "p" else 0
    if tokens.norms[at] == "." and tokens.norms[at - 1] == _DIGITS and behind < words.last:
        return behind + 1 if tokens.kinds[behind] == "n" else 0
    lettered = tokens.kinds[at - 1] == "n" and tokens.kinds[at] == "w" and tokens.norms[at].endswith(_PLURAL)
    return behind if lettered and len(tokens.norms[at]) in _LETTERS and tokens.slice(at, behind).islower() else 0


def calls_upon(tokens: Tokens, at: int, words: RunWords) -> bool:
    """True for "to" between a body and what it calls upon one to do: the Committee to Protect Journalists."""
    if tokens.norms[at] != _TO or at - 1 not in words.nouns or at + 2 >= words.last:
        return False
    return at + 1 in words.campaigning and capital(tokens, at + 1) and capital(tokens, at + 2)


def _having(tokens: Tokens, at: int, words: RunWords) -> bool:
    """True for "with" behind those whom a body is for or of: the Centre for People with Special Needs."""
    if tokens.norms[at] != _WITH or at - 1 not in words.people or at + 1 >= words.last or not capital(tokens, at + 1):
        return False
    ruled = at - 2 in words.things or tokens.norms[at - 2] == _FOR
    return ruled and capital(tokens, at - 1) and at - 3 >= words.first and capital(tokens, at - 3)


def _signed(tokens: Tokens, at: int, index: int, words: RunWords) -> int:
    return _marked(tokens, at, words) or _nicknamed(tokens, at, index, words) or _bracketed(tokens, at, words)


def _bracketed(tokens: Tokens, at: int, words: RunWords) -> int:
    """The token behind the word that goes on with a name behind brackets: Harrow Foods (UK) Ltd. 0 where none does.

    Letters in them may be those of what is before: the African Union (AU) Summit.
    """
    close = next((i for i in range(at + 2, min(at + _INSIDE, words.last)) if tokens.norms[i] == ")"), 0)
    behind = close + 1
    if tokens.norms[at] != "(" or not close or behind >= words.last or tokens.kinds[behind] != "w":
        return 0
    inside = range(at + 1, close)
    if not all(capital(tokens, i) or tokens.kinds[i] == "n" for i in inside):
        return 0
    if behind in words.firms:
        return behind + 1
    if behind in words.breaking or behind not in words.nouns or not capital(tokens, behind):
        return 0
    return behind + 1 if len(inside) == 1 and tokens.slice(at + 1, close).isupper() else 0


def _nicknamed(tokens: Tokens, at: int, index: int, words: RunWords) -> int:
    """The token behind the name that goes on behind a nickname in quotation marks: Jan "Long" Weller. 0 if none.

    So behind the name of birth in brackets: Ida (Storm) Weller.
    """
    given, bracket = at - 1, tokens.norms[at] == "("
    if not (bracket and words.is_given(index)) and tokens.norms[at] not in _QUOTES:
        return 0
    if given < index or tokens.norms[given] in words.common:
        return 0
    closes = (")",) if bracket else _QUOTES
    closing = next((i for i in (at + 2, at + 3) if i < words.last and tokens.norms[i] in closes), words.last)
    behind = closing + 1
    if bracket and (behind in words.breaking or tokens.slice(at + 1, at + 2).isupper()):
        return 0
    if behind >= words.last or tokens.kinds[behind] != "w" or not (capital(tokens, behind) and capital(tokens, at + 1)):
        return 0
    return behind + 1 if words.nouns.isdisjoint((given, behind)) else 0


def _hyphened(tokens: Tokens, at: int, last: int) -> int:
    """The end of a name that hyphens hold together: Louvain-la-Neuve, St Martin-in-the-Fields. 0 where none do."""
    behind = at
    while behind + 1 < min(last, at + _HYPHENED) and tokens.norms[behind] == "-" and tokens.glued(behind):
        if not tokens.glued(behind + 1) or tokens.kinds[behind + 1] != "w":
            return 0
        behind += 2
        if capital(tokens, behind - 1):
            return behind if behind > at + 2 else 0
    return 0


def _partnered(tokens: Tokens, at: int, index: int, words: RunWords) -> int:
    """The end of a firm's name whose partners a comma parts: Bell, Roe & Partners. 0 where it is none."""
    if tokens.norms[at] != "," or at - index > 1 or index in words.covered or tokens.norms[index] in words.common:
        return 0
    while at + 1 < words.last and tokens.norms[at] == "," and capital(tokens, at + 1) and at + 1 not in words.covered:
        at += 2
    if at + 1 >= words.last or not capital(tokens, at + 1):
        return 0
    joined = tokens.norms[at] == "&" or (
        tokens.norms[at] == "and" and (at + 1 in words.partners or at + 2 in words.one)
    )
    return at + 2 if joined else 0


def _joins(tokens: Tokens, at: int, end: int, connectors: Mapping[int, bool], words: RunWords) -> bool:
    """A mark inside a name, written without space: Iran–Iraq War, al-Banna, Workers' League, A/S.

    So is "to" before what a body calls upon one to do.
    """
    if at == end and (calls_upon(tokens, at, words) or _having(tokens, at, words)):
        return True
    if not tokens.glued(at):
        return False
    if tokens.norms[at] == "'":
        if at != end or not tokens.norms[at - 1].endswith("s") or at + 1 >= len(tokens):
            return False
        # the Farmers' and Growers' Union
        return capital(tokens, at + 1) or (at + 1 in connectors and at + 2 < len(tokens) and capital(tokens, at + 2))
    if tokens.norms[at] == "/":
        return at == end and at + 1 < len(tokens) and tokens.glued(at + 1) and len(tokens.norms[at - 1]) == 1
    return tokens.norms[at] in _JOINTS and (at == end or at - 1 in connectors)


def _owned(tokens: Tokens, at: int, index: int, words: RunWords) -> bool:
    """True for a possessive inside a name (St Brigid's Hospital, King's College), or one that ends it (Sotheby's)."""
    if tokens.norms[at] != "'s" or not tokens.glued(at):
        return False
    owner, following = at - 1, at + 1
    if _closed(tokens, following, words):
        # Saint John's, Mama Adjoa's
        sainted = index == owner - 1 and (index in words.saints or tokens.norms[index] not in words.common)
        whole = (index == owner or sainted) and not (index > 0 and capital(tokens, index - 1))
        return whole and owner not in words.covered | words.nouns and tokens.norms[owner] not in words.common
    if following >= words.last or following in words.breaking:
        return False
    if following in words.connectors:
        return (
            following + 2 < words.last and tokens.norms[following + 1] == "-" and tokens.glued(following + 2)
        )  # Ra's al-Ayn
    if not capital(tokens, following) or following in words.covered:
        return False
    saint = owner - 2 if tokens.norms[owner - 1] == "." else owner - 1
    if owner in words.owners or (saint >= index and saint in words.saints):
        return True
    if owner == index + 2 and owner - 1 in words.things and tokens.norms[index].endswith(_PLURAL):
        return index - 1 not in words.determiners  # Friends of Ludd's Mill
    # Guy's Hospital, but not Norway's Parliament, Hexley's St Brannock's Hospital or Ludwigsau's Museum of Salt.
    alone = index == owner and owner not in words.covered | words.plain and following in words.nouns
    behind = following + 1
    joined = behind + 1 < words.last and behind in words.connectors and capital(tokens, behind + 1)
    if index == owner and owner in words.called and following not in words.plain:
        return tokens.norms[index - 1] != "and" and behind not in words.nouns | words.called  # Rupert's Finger
    return alone and (behind >= words.last or not (capital(tokens, behind) or joined))


def _closed(tokens: Tokens, at: int, words: RunWords) -> bool:
    """True where nothing stands that the possessive before it could own."""
    if at >= words.last or tokens.norms[at] in _CLOSING or at in words.one or at in words.acting:
        return True
    return at + 1 < words.last and tokens.norms[at] == "in" and tokens.kinds[at + 1] == "n"


def _numbered(tokens: Tokens, at: int, index: int, words: RunWords) -> bool:
    """A number belongs to the name before it where it is glued (COP28), or plain and counts nothing (Expo 2020)."""
    if tokens.kinds[at] != "n" or not tokens.norms[at].isdigit() or len(tokens.norms[at]) > 4:
        return False
    if tokens.glued(at):
        return True
    if at not in words.numbers and (at in words.valued or tokens.norms[index] in words.common):
        return False
    return not (at + 1 < words.last and tokens.norms[at + 1] in ("%", "-"))
