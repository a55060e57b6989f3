"""Where a name that opens with its head noun ends, for scripts without capitals."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.madeup import past_members, past_states, past_town
from factcheck.extract.personwords import TITLE, UNSURE
from factcheck.extract.readings import Readings
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.record import record
from factcheck.text.normalize import TANWEEN, ends_in
from factcheck.text.tokens import Tokens

ERRAND, APART = "errand", "apart"
"""The classes of words that are no purpose of a body (لصالح), and of nouns that name no field of work (والوفد)."""
_ENDING = ("reach", "span", "praise", "situated")
_MANY_OR_OF = ("ين", "اء", "ي")
"""Folded endings of plurals of persons, and of adjectives: مهرجان نخيل السينمائي."""
_CLOSING = ("preposition", "in_place")
"""Classes of words that open no name."""
_FROM, _PARTICIPLE = ("من", "عن"), "م"
"""What follows an adjective that tells how far something is."""
_OWNER = "ه"
_OWNED = ("ها", "هم")
"""Folded pronouns that end a word no name holds."""
EPITHET = "epithet"
"""The class of adjectives that names hold."""
ANNEXING = "annexing"
"""The class of everyday words that a definite one behind them may make part of a name: بيت الحكمة."""
FIELD = "trade"
"""The class of nouns that tell what a body deals in."""
_PLURAL = ("ين", "ات")
_BEHELD, _LIGHT = "/beheld", "/light"
"""The classes of verbs of seeing, and of the light that who is born sees."""
_QUALIFYING = ("adjective", EPITHET, DEMONYM)
LIKE_ADJECTIVES = ("ي", "ه", "ات", "ين", "اء", "يا")
_OF_COLOUR, _COLOUR = "الا", 6
"""How folded adjectives end, and those of colour and degree begin (الأحمر, الأعلى)."""
_OF_QUALITY = "ي"
"""The letter before the last one of short adjectives of quality: القصير, القديم."""
_BODIES = tuple(
    NOUN + kind
    for kind in (
        "alliance", "bank", "city", "club", "commission", "company", "council", "ministry", "organization", "party",
        "state", "union", "university",
    )
)  # fmt: skip
_GOVERNED, _FOR = frozenset(NOUN + kind for kind in ("club", "company", "federation", "party", "union")), ("ل", "ول")
"""Nouns of bodies that have assemblies and boards, and what joins these to them."""
_MINISTRY = f"{NOUN}ministry"
_HELD = (f"{NOUN}festival", f"{NOUN}tournament", f"{NOUN}conference")
"""Nouns of events that are named for an art or a trade: مهرجان نخيل السينمائي."""
_ARTS = tuple(NOUN + kind for kind in ("club", "observatory", "building", "theatre", "foundation"))
"""Nouns of other things that are."""
_ACTING = 8
"""Letters of the shortest participles in the plural, article and ending with them."""
_RELATING, _NEAR = "يه", 5
"""How nouns end that are adjectives too, and words up to the noun whose kind they tell."""
_ADJECTIVE, _AND_THE = "يه", "وال"
"""The folded ending of feminine adjectives of relation, and how one begins that is joined to another."""
_FOR_THE = "لل"
"""What the article becomes behind a purpose: للدراسات السياسية."""
_BRIEF_FIELDS = frozenset(("طب", "فن", "حق", "بر"))
"""Folded nouns of two letters that tell what a body is for: مركز لطب الأسرة."""
_ASKED = "؟"
"""The mark between a question and its answer, which are read as one sentence."""
_CLOSED = "»”"
"""Marks that end what others opened: «مصرف الواحة»."""
_QUOTED = 7
"""Tokens that a name in quotation marks has at most."""


@record
class NameEnds:
    """What of one sentence decides how far a name reaches; tokens are those of the document."""

    tokens: Tokens
    last: int
    article: str
    """The folded definite article."""
    conjunctions: Sequence[str]
    purposes: Sequence[str]
    """Prepositions that join what a body is for (لمحاربة الإرهاب); the last holds the article (للنفط)."""
    common: AbstractSet[str]
    known: Mapping[int, Referent]
    """Names by their first token, which open another name."""
    walls: AbstractSet[int]
    errands: AbstractSet[int]
    apart: AbstractSet[int]
    public: AbstractSet[int]
    """Those of ``apart`` that a ministry may look after: وزارة الصحة والسكان."""
    ruling: AbstractSet[int]
    """Prepositions, which a number before them does not count."""
    inner: Mapping[int, int]
    """Words with the tokens behind them that go on inside the name of a body: مركز الحوار بين الحضارات."""
    numbers: Mapping[int, int]
    """The tokens of numbers and dates with the token behind each; 0 for what has a unit or a scale."""
    months: AbstractSet[str]

    def with_walls(self, walls: AbstractSet[int], known: Mapping[int, Referent]) -> NameEnds:
        return NameEnds(
            self.tokens, self.last, self.article, self.conjunctions, self.purposes, self.common, known, walls,
            self.errands, self.apart, self.public, self.ruling, self.inner, self.numbers, self.months,
        )  # fmt: skip

    def definite(self, at: int) -> bool:
        norm = self.tokens.norms[at]
        long = len(norm) > len(self.article) + 1
        return self.tokens.kinds[at] == "w" and norm.startswith(self.article) and long and norm not in self.common

    def past_definite(self, at: int, limit: int, *, joined: bool, public: bool = False) -> int:
        """Past definite words, and where ``joined`` past those that a conjunction adds (وزارة الصحة والسكان)."""
        opening, limit = at, min(limit, self.last)
        while at < limit and at not in self.known and at not in self.walls:
            if not self.definite(at) and not (joined and at > opening and self._added(at, public=public)):
                break
            at += 1
        return at

    def past_purpose(self, at: int, limit: int, noun_end: int) -> int:
        """Past a purpose: the preposition with its noun, and the definite words behind it."""
        tokens = self.tokens
        if (town := max(past_town(self, at), past_states(self, at, limit))) > at:
            return town
        if at >= limit or at in self.known or at in self.walls or at in self.errands or tokens.kinds[at] != "w":
            return at
        norm = tokens.norms[at]
        short = norm[1:] in _BRIEF_FIELDS and at + 1 < limit and self.definite(at + 1)
        long = any(norm.startswith(p) and len(norm) > len(p) + 2 for p in self.purposes)
        if at + 1 < limit and self.quoted(at + 1) > at + 1:
            return at  # الجمعية العمومية لجمعية «سواعد»
        if norm in self.common or not (long or (short and norm.startswith(tuple(self.purposes)))):
            return at
        end = self.past_joined(at + 1, limit)
        end = past_members(self, at, end, limit) if at > noun_end else end
        contracted = norm.startswith(self.purposes[-1]) and at > noun_end
        return end if contracted or end > at + 1 else at

    def quoted(self, at: int) -> int:
        return past_quoted(self.tokens, at, self.last)

    def owned(self, at: int) -> bool:
        return self.tokens.norms[at].endswith(_OWNED)

    def past_joined(self, at: int, limit: int) -> int:
        """Past definite words, and those that a conjunction adds."""
        while at < min(limit, self.last) and at not in self.walls and (self.definite(at) or self._added(at)):
            at += 1
        return at

    def past_inner(self, at: int, limit: int) -> int:
        """Past a word inside names with what it rules: بين الحضارات, بلا حدود."""
        ruled = self.inner.get(at, self.last)
        if ruled >= limit or ruled in self.walls or ruled in self.known:
            return at
        if self.definite(ruled):
            return self.past_definite(ruled, limit, joined=True)
        return ruled + 1 if self.tokens.kinds[ruled] == "w" and self.tokens.norms[ruled] not in self.common else at

    def _added(self, at: int, *, public: bool = False) -> bool:
        """True for a definite word that a conjunction joins to the one before, and that opens no phrase of its own."""
        tokens, norm = self.tokens, self.tokens.norms[at]
        if tokens.kinds[at] != "w" or norm[0] not in self.conjunctions:
            return False
        if at in self.apart and not (public and at in self.public):
            return False
        body = norm[1:]
        return body.startswith(self.article) and len(body) > len(self.article) + 2 and body not in self.common


def past_quoted(tokens: Tokens, at: int, last: int) -> int:
    """The token behind the closing quotation mark of a name that opens at ``at``; ``at`` where none does."""
    norms = tokens.norms
    if at >= last or norms[at] != '"' or tokens.text[tokens.starts[at]] in _CLOSED:
        return at
    closing = next((i for i in range(at + 1, min(last, at + _QUOTED)) if norms[i] == '"'), at)
    return closing + 1 if closing > at + 1 else at


def walls(
    tokens: Tokens, first: int, last: int, readings: Readings, article: str, persons: Collection[int] = ()
) -> set[int]:
    """Tokens that end a name: adverbs, spans of time, participles that measure, and nouns that open another phrase."""
    found: set[int] = set()
    if first < last and TANWEEN in tokens.slice(first, last):
        found.update(i for i in range(first, last) if TANWEEN in tokens.slice(i, i + 1))
    found.update(r.first for r in readings.verbs)
    found.update(r.first for r in readings.under("office.", "relative", "stop"))
    led = {r.first for r in readings.of(DEMONYM) if r.last in persons}.union(persons)
    ruled = {r.last for r in readings.under("office.")} if persons else set()
    # مهرجان المدينة للموسيقى, الاتحاد العربي للسباحة: behind a preposition only a person shows a title
    titles = [r for r in readings.of(TITLE) if not r.prefix or (r.last in led and UNSURE not in r.tags)]
    held = {r.last + 1 for r in readings.of(*_HELD) if not r.definite}
    # مدير نادي الفيصلي الرياضي سمير حداد: between an office's body and who holds it no title in ي stands
    held |= {r.last + 1 for r in readings.under(*_ARTS) if r.first in ruled and not r.definite}
    epithets = {r.first for r in readings.of(EPITHET) if r.definite and r.last not in persons}  # المكتب الشريف للفوسفاط
    headed = {r.last for r in readings.under(NOUN, ANNEXING) if not r.definite and r.first >= first}
    found.update(
        r.first for r in titles if r.first not in epithets
        if (r.last in persons and not (r.first in held and tokens.norms[r.first].endswith("ي")))
        or not (_belongs(tokens, r.first, article) or (r.first in headed and _alone(r, last, readings)))
    )  # fmt: skip
    # رأت شركة دلتا للبرمجيات النور: what somebody beheld is no part of who he is.
    beheld = min((r.first for r in readings.verbs if r.name.endswith(_BEHELD)), default=last)
    found.update(r.first for r in readings if r.name.endswith(_LIGHT) and r.first > beheld)
    qualifying = {r.first for r in readings.of(*_QUALIFYING)}
    norms = tokens.norms
    found.update(i for i in range(first + 1, last) if _ASKED in tokens.text[tokens.ends[i - 1] : tokens.starts[i]])
    whole = {r.first for r in readings.under(NOUN) if not (r.definite or r.prefix) and r.word.startswith(article)}
    definite = [i for i in range(first, last) if norms[i].startswith(article) and i not in whole]  # not ألعاب
    found.update(i for i in definite if _who_act(norms[i], article))
    # الرابطة المؤلفة من 15 عضوا: a participle with what it rules
    ruling = {i for i in definite if i + 1 < last and norms[i + 1] in _FROM}
    made_of = ruling.intersection(r.last for r in readings.under(NOUN) if r.definite) - qualifying
    found.update(i for i in made_of if norms[i].startswith(article + _PARTICIPLE))
    for before, i in pairwise(definite):
        # أدان الاتحاد الهجوم: of two definite words the second belongs to the first only as an adjective.
        short = len(norms[i]) == _COLOUR
        # not المطار القريب من داكار
        coloured = short and (norms[i].startswith(_OF_COLOUR) or (norms[i][4] == _OF_QUALITY and i not in ruling))
        if before == i - 1 and not coloured and i not in qualifying and not norms[i].endswith(LIKE_ADJECTIVES):
            found.add(i)
    # شركة ألمانية: folded, the adjective looks definite, and names nothing.
    found.update(r.first for r in readings.of(DEMONYM) if not r.definite and norms[r.first].startswith(article))
    found.update(r.first for r in readings.of(*_ENDING))
    found.update(r.first for r in readings.of(DEMONYM) if r.definite and r.last - r.first > 1)  # الجنوب أفريقي
    owned = {r.first for r in readings if r[4] and not r.name.startswith(NOUN)}
    # غرف التجارة في دمشق, طب الأسرة: folding alone makes of a noun one with its owner's pronoun.
    found |= {i for i in owned if not norms[i].endswith(_OWNER) or ends_in(tokens.slice(i, i + 1), _OWNER)}
    # الملعب البلدي المدينة: a second noun behind a definite word is no adjective of the first.
    second = [r for r in readings.under(NOUN) if r.definite and not r.prefix and r.first - 1 in definite]
    found.update({r.first for r in second if "plural" not in r.tags} - relating(readings.under(NOUN), tokens, first))
    return found


def relating(nouns: Sequence[Reading], tokens: Tokens, first: int) -> set[int]:
    """Definite nouns that are adjectives of a noun of their kind before them: مدرسة دار العلوم الثانوية."""
    ending = [r for r in nouns if r.definite and tokens.norms[r.first].endswith(_RELATING)]
    kinds = {r.first: r.name for r in nouns if not (r.definite or r.prefix)} if ending else {}
    near = {r.first: {kinds.get(i) for i in range(max(first, r.first - _NEAR), r.first)} for r in ending}
    return {r.first for r in ending if not near[r.first].isdisjoint((r.name, _MINISTRY))}  # وزارة الشؤون البلدية


def apart(tokens: Tokens, readings: Readings, persons: Collection[int]) -> set[int]:
    """Tokens of words that a conjunction joins to no name: what is, or opens, a phrase of its own."""
    found = {r.first for r in readings.under(NOUN, "name.", "office.", TITLE, DEMONYM, APART)}
    # هيئة الإذاعة والتلفزيون, اتحاد الكتاب والصحفيين: what bodies deal in
    fields = {r.first for r in readings.of(FIELD) if r.prefix}
    fields.difference_update(r.first for r in readings.under(*_BODIES, "name.", "office.", DEMONYM, APART))
    fields.difference_update(r.first for r in readings.of(TITLE) if not tokens.norms[r.first].endswith(_PLURAL))
    found -= fields
    found -= {i for i in found if i and i + 1 not in persons and _alike(tokens, i)}
    # نقابة عمال الموانئ والمخازن: several places of work are no body
    found.difference_update(r.first for r in readings.under(NOUN) if r.prefix and {"plural", "quoted"} <= {*r.tags})
    found.update(r.first for r in readings.verbs)
    found.update(persons)
    return found


def _alike(tokens: Tokens, at: int) -> bool:
    """True for a feminine adjective that a conjunction joins to one, no title: كلية العلوم القانونية والاقتصادية."""
    return all(tokens.norms[i].endswith(_ADJECTIVE) for i in (at - 1, at)) and tokens.norms[at].startswith(_AND_THE)


def errands(readings: Readings) -> set[int]:
    """Tokens that a preposition of purpose stands on without telling what a body is for."""
    found = {r.first for r in readings.of(ERRAND) if not r.prefix}
    # المدير العام للشركة: a single body is no field of work.
    bodies = [r for r in readings.under(*_BODIES) if r.prefix and "plural" not in r.tags]
    # الجمعية العمومية لنادي الواحة: an organ of a body is told with it
    return found | {r.first for r in bodies if r.definite or (r.name in _GOVERNED and r.prefix in _FOR)}


def _alone(title: Reading, last: int, readings: Readings) -> bool:
    """True for a title that nobody's name follows, behind a noun: بطولة العالم, جسر السلطان في المدينة."""
    behind = readings.at.get(title.last, ())
    return UNSURE in title.tags or title.last >= last or any(r.name in _CLOSING or "verb" in r.tags for r in behind)


def _who_act(norm: str, article: str) -> bool:
    """True for a participle in the plural of subjects, which nothing before it owns: نصب المتسلقون خيامهم."""
    return (
        len(norm) >= _ACTING
        and norm.startswith(article + "م")
        and not norm.startswith(article + "ما")
        and norm.endswith("ون")
    )


def _belongs(tokens: Tokens, at: int, article: str) -> bool:
    """True where a title is part of a name: an adjective (المهرجان الموسيقي), or whose body it is (نقابة الصحفيين)."""
    norm, before = tokens.norms[at], tokens.norms[at - 1].removeprefix("و")
    if at and norm.startswith(article) and norm.endswith(_MANY_OR_OF) and not tokens.norms[at - 1].startswith(article):
        return True
    return at > 0 and norm.endswith(LIKE_ADJECTIVES) and before.startswith((article, _FOR_THE))
