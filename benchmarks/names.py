"""How names resolve: each name of real entities exactly, with one and two slips, and in Arabic spelling variants.

usage: python benchmarks/names.py DATA [--limit N] [--seed N]

DATA is a file of Wikidata entities in JSON, one a line, gzipped or not (such as the test entities of
github.com/wetneb/openrefine-wikibase, tests/entities, or lines of a Wikidata dump). Each English and Arabic label and
alias is asked for; beside it the same is asked of rapidfuzz's ``extractOne`` with ``WRatio`` over all names.

named: the right entity (or one of those that bear the very name) is. first: it is named or, where nobody is, stands
first among the candidates, none beside it (a likeness below .90, or homonyms alone). tied: nobody is named, and it
shares the first place with another. abstained: the rest that names nobody. wrong: another is named.
"of these clear" leaves out the slips that made a name as near, by letters, to a name of another entity: to abstain is
right there ("of these open").
At the end each name is asked of an index that does not hold its entity: whoever is named then is one too many, unless
the two entities share a name but for an article or a legal form.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from factcheck.match.index import NameIndex
from factcheck.match.normal import name_key
from factcheck.model.statement import Entity, SourceRef
from factcheck.sources.interface import LoadedSource
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.text.normalize import is_arabic

LANGUAGES = ("ar", "en")
LETTERS = {"en": "abcdefghijklmnopqrstuvwxyz", "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"}
BANDS = ((1, 4), (5, 6), (7, 9), (10, 14), (15, 24), (25, 400))
Answer = tuple[str | None, frozenset[str]]
"""The entity named, and those proposed with the best score."""
Ask = Callable[[str, str], Answer]


def entities(path: Path) -> Iterator[Entity]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            item: dict[str, Any] = json.loads(line)
            labels = {code: item["labels"][code]["value"] for code in LANGUAGES if code in item.get("labels", {})}
            aliases = {
                code: tuple(alias["value"] for alias in item.get("aliases", {}).get(code, ())) for code in LANGUAGES
            }
            if labels or any(aliases.values()):
                yield Entity(item["id"], None, item["id"], labels, aliases, f"{path.name}:1")


def slip(name: str, language: str, rng: random.Random) -> str:
    """One letter changed, dropped, doubled by another or swapped; digits and the first letter stay."""
    places = [at for at in range(1, len(name)) if name[at].isalpha()]
    if not places:
        return name
    at = rng.choice(places)
    letter = rng.choice(LETTERS[language])
    kind = rng.randrange(4)
    if kind == 0:
        return name[:at] + letter + name[at + 1 :]
    if kind == 1:
        return name[:at] + name[at + 1 :]
    if kind == 2:
        return name[:at] + letter + name[at:]
    return name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :] if at > 1 else name[:at] + letter + name[at + 1 :]


def slips(count: int) -> Callable[[str, str, random.Random], str]:
    def changed(name: str, language: str, rng: random.Random) -> str:
        for _ in range(count):
            name = slip(name, language, rng)
        return name

    return changed


def spelling_variant(name: str, language: str, rng: random.Random) -> str:
    """The same Arabic name as another hand writes it."""
    del language
    hands: list[Callable[[str], str]] = [
        lambda text: text.translate(str.maketrans("أإآ", "ااا")),
        lambda text: text.replace("ة", "ه"),
        lambda text: text.replace("ى", "ي") if "ى" in text else text.replace("ي ", "ى "),
        lambda text: text[:2] + "ـ" + text[2:] if text[1:2].isalpha() else text,
        lambda text: "".join(char + "\u064e" if char.isalpha() and rng.random() < 0.3 else char for char in text),
        lambda text: text.replace("عبد ال", "عبدال"),
    ]
    fronts: list[Callable[[str], str]] = [
        lambda text: text,
        lambda text: rng.choice("وبلك") + text if not text.startswith("ال") else rng.choice("وبك") + text,
        lambda text: "لل" + text[2:] if text.startswith("ال") else text,
        lambda text: text[2:] if text.startswith("ال") and " " in text else text,
    ]
    return rng.choice(fronts)(rng.choice(hands)(rng.choice(hands)(name)))


class Table:
    """Counts of first, abstained and wrong, whole and by length, with the time of each look-up."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.counts: Counter[str] = Counter()
        self.by_length: dict[tuple[int, int], Counter[str]] = defaultdict(Counter)
        self.by_kind: dict[str, Counter[str]] = defaultdict(Counter)
        self.times: list[float] = []
        self.wrong: list[str] = []

    def add(self, name: str, asked: str, right: frozenset[str], ask: Ask, language: str, kind: str = "") -> None:
        began = time.perf_counter()
        found, proposed = ask(asked, language)
        self.times.append(time.perf_counter() - began)
        if found is None:
            outcome = "proposed" if proposed and proposed <= right else "tied" if proposed & right else "abstained"
        else:
            outcome = "named" if found in right else "wrong"
        self.counts[outcome] += 1
        letters = sum(1 for char in name if char.isalnum())
        band = next(band for band in BANDS if band[0] <= max(letters, 1) <= band[1])
        self.by_length[band][outcome] += 1
        self.by_kind[kind][outcome] += 1
        if outcome == "wrong":
            self.wrong.append(f"{asked!r} (of {name!r}) -> {found}")

    def show(self, *, lengths: bool) -> None:
        print(f"{self.title:38} {shares(self.counts)}   {quantiles(self.times)}")
        if lengths:
            for band in BANDS:
                if band in self.by_length:
                    print(f"    {band[0]:>3} to {band[1]:>3} letters {'':19} {shares(self.by_length[band])}")
            for kind in ("clear", "open"):
                print(f"    of these {kind:29} {shares(self.by_kind[kind])}")


def shares(counts: Counter[str]) -> str:
    total = sum(counts.values()) or 1
    counts = counts + Counter(first=counts["named"] + counts["proposed"])
    shown = (
        f"{outcome} {counts[outcome] / total:7.2%}" for outcome in ("named", "first", "tied", "abstained", "wrong")
    )
    return f"{total:5} names  " + "  ".join(shown)


def quantiles(times: list[float]) -> str:
    ordered = sorted(times)
    return f"median {statistics.median(ordered) * 1e3:.3f} ms, 99 % {ordered[int(len(ordered) * 0.99)] * 1e3:.2f} ms"


def askers(known: list[Entity]) -> tuple[Ask, Ask]:
    """Ours, and rapidfuzz's over all names."""
    from rapidfuzz import fuzz, process, utils

    base = base_of(known)
    began = time.perf_counter()
    index = NameIndex(base)
    print(f"{len(known)} entities; index of exact names: {(time.perf_counter() - began) * 1e3:.1f} ms")
    few = base_of(known[:50])
    times = []
    for _ in range(20):
        began = time.perf_counter()
        NameIndex(few)
        times.append(time.perf_counter() - began)
    print(f"50 entities; index of exact names: {statistics.median(times) * 1e3:.2f} ms")
    names = [(name, entity.id) for entity in known for name in all_names(entity)]
    texts = [name for name, _ in names]

    def theirs(name: str, language: str) -> Answer:
        del language
        found = process.extractOne(name, texts, scorer=fuzz.WRatio, processor=utils.default_process)
        return names[found[2]][1], frozenset()

    return ours(index), theirs


def ours(index: NameIndex) -> Ask:
    def ask(name: str, language: str) -> Answer:
        found = index.resolve(name, language)
        best = max((one.score for one in found.candidates), default=0.0)
        return found.entity, frozenset(one.entity for one in found.candidates if one.score == best)

    return ask


def base_of(known: list[Entity]) -> KnowledgeBase:
    return KnowledgeBase([LoadedSource(SourceRef("names", "Names", "names"), tuple(known), ())], {})


def all_names(entity: Entity) -> Iterable[str]:
    return dict.fromkeys((*entity.labels.values(), *(name for names in entity.aliases.values() for name in names)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--limit", type=int, default=600, help="names a language asked of WRatio, which is slow")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wrong", action="store_true", help="list the wrong ones")
    options = parser.parse_args()
    known = list(entities(options.data))
    asked = askers(known)
    bearers: dict[str, set[str]] = defaultdict(set)
    for entity in known:
        for name in all_names(entity):
            bearers[name_key(name)].add(entity.id)
    for language in LANGUAGES:
        names = sorted(
            {
                name
                for entity in known
                for name in (entity.labels.get(language), *entity.aliases.get(language, ()))
                if name and name_key(name) and is_arabic(name_key(name)[0]) == (language == "ar")
            }
        )
        shared = sum(1 for name in names if len(bearers[name_key(name)]) > 1)
        print(f"{language}: {len(names)} names, {shared} ({shared / len(names):.2%}) of several entities")
        kinds: list[tuple[str, Callable[[str, str, random.Random], str]]] = [
            ("exact", slips(0)), ("one slip", slips(1)), ("two slips", slips(2)),
        ]  # fmt: skip
        if language == "ar":
            kinds.append(("spelling variants", spelling_variant))
        for title, change in kinds:
            run(f"{language} {title}", names, language, change, bearers, asked, options)
    unknown(known, options)


def nearness(name: str, changed: str, bearers: Mapping[str, set[str]]) -> str:
    """Whether what a slip made of a name is nearer to it than to the names of all others, or as near to one."""
    from rapidfuzz.distance import OSA

    asked, right = name_key(changed), bearers[name_key(name)]
    least = OSA.distance(asked, name_key(name))
    near = (key for key in bearers if abs(len(key) - len(asked)) <= least and not bearers[key] <= right)
    return "open" if any(OSA.distance(asked, key, score_cutoff=least) <= least for key in near) else "clear"


def unknown(known: list[Entity], options: argparse.Namespace) -> None:
    """Ask an index of one half of the entities for the names of the other half, and the other way round."""
    shuffled = random.Random(options.seed).sample(known, len(known))
    middle = len(shuffled) // 2
    counts: Counter[str] = Counter()
    times: list[float] = []
    for held, others in ((shuffled[:middle], shuffled[middle:]), (shuffled[middle:], shuffled[:middle])):
        index = NameIndex(base_of(held))
        keys = {name_key(name) for entity in held for name in all_names(entity)}
        for name in (name for entity in others for name in all_names(entity) if name_key(name) not in keys):
            began = time.perf_counter()
            found = index.resolve(name, "ar" if is_arabic(name[0]) else "en")
            times.append(time.perf_counter() - began)
            outcome = "nobody" if found.entity is None else found.candidates[0].how
            counts[outcome] += 1
            if found.entity and options.wrong:
                print(f"    {name!r} -> {found.candidates[0].name!r} ({outcome})")
    total = sum(counts.values())
    named = "  ".join(f"{outcome} {count / total:.2%}" for outcome, count in counts.most_common())
    print(f"{'names of unknown entities':38} {total:5} names  {named}   {quantiles(times)}")


def run(
    title: str,
    names: list[str],
    language: str,
    change: Callable[[str, str, random.Random], str],
    bearers: dict[str, set[str]],
    asked: tuple[Ask, Ask],
    options: argparse.Namespace,
) -> None:
    rng = random.Random(options.seed)
    cases = [(name, change(name, language, rng)) for name in names]
    if "slip" in title:
        # A slip that made a name of the sources of it, or none at all, asks nothing.
        cases = [(name, changed) for name, changed in cases if name_key(changed) not in bearers]
    mine, other = Table(title), Table(f"{title}, WRatio")
    for name, changed in cases:
        kind = nearness(name, changed, bearers) if "slip" in title else ""
        mine.add(name, changed, frozenset(bearers[name_key(name)]), asked[0], language, kind)
    for name, changed in rng.sample(cases, min(len(cases), options.limit)):
        other.add(name, changed, frozenset(bearers[name_key(name)]), asked[1], language)
    mine.show(lengths="slip" in title)
    other.show(lengths=False)
    if options.wrong:
        for line in mine.wrong:
            print("   ", line)


if __name__ == "__main__":
    main()
