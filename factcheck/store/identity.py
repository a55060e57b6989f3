"""Which claim of a changed document is which tracked claim: identity through edits, rewording and moves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.model.claim import Claim
from factcheck.model.fingerprint import claim_key, plain, subject_key, value_key

_ALIKE = 0.5
"""Share of the words around the value from which two quotes count as one sentence edited."""


def same_claims(old: Sequence[Claim], new: Sequence[Claim]) -> dict[int, int]:
    """Return for each new claim that continues an old one its index and the old one's.

    Both are in reading order. First those that state the same are paired, the ones with the same quote before the
    others. Of the rest, two are one claim where the property and either the subject or the value are the same, and
    they stand between the same neighbours or in much the same words: the value was updated, or the sentence reworded.
    """
    pairs = _equal(old, new)
    for index, earlier in _edited(old, new, pairs):
        pairs[index] = earlier
    return pairs


def _equal(old: Sequence[Claim], new: Sequence[Claim]) -> dict[int, int]:
    waiting: dict[str, list[int]] = defaultdict(list)
    for index, claim in enumerate(old):
        waiting[claim_key(claim)].append(index)
    pairs: dict[int, int] = {}
    keys = [claim_key(claim) for claim in new]
    for unchanged in (True, False):
        for index, claim in enumerate(new):
            if index in pairs:
                continue
            for earlier in waiting.get(keys[index], ()):
                if not unchanged or old[earlier].quote == claim.quote:
                    pairs[index] = earlier
                    waiting[keys[index]].remove(earlier)
                    break
    return pairs


def _edited(old: Sequence[Claim], new: Sequence[Claim], pairs: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield further pairs among what is left, the likeliest first, each claim once."""
    taken = set(pairs.values())
    left = [index for index in range(len(old)) if index not in taken]
    by_link: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for earlier in left:
        for link in _links(old[earlier]):
            by_link[link].append(earlier)
    before_new, before_old = _anchors(len(new), pairs), _anchors_of_old(len(old), pairs)
    ranked = []
    for index, claim in enumerate(new):
        if index in pairs:
            continue
        for earlier in {e for link in _links(claim) for e in by_link.get(link, ())}:
            alike = likeness(old[earlier], claim)
            here = before_new[index] == before_old[earlier]
            if here or alike >= _ALIKE:
                same_value = value_key(old[earlier].value) == value_key(claim.value)
                ranked.append((-(alike + 0.5 * here + same_value), abs(index - earlier), index, earlier))
    done_new: set[int] = set()
    done_old: set[int] = set()
    for _, _, index, earlier in sorted(ranked):
        if index not in done_new and earlier not in done_old:
            done_new.add(index)
            done_old.add(earlier)
            yield index, earlier


def _links(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """Yield what two versions of one claim may share: the property with the subject, or with the value."""
    yield claim.property, "subject", subject_key(claim)
    if claim.subject is not None and claim.subject.entity is not None:
        yield claim.property, "entity", claim.subject.entity
    yield claim.property, "value", value_key(claim.value)


def _anchors(count: int, pairs: Mapping[int, int]) -> list[int]:
    """Return for each new claim the old index of the nearest paired one before it, -1 where there is none."""
    found, last = [], -1
    for index in range(count):
        found.append(last)
        last = pairs.get(index, last)
    return found


def _anchors_of_old(count: int, pairs: Mapping[int, int]) -> list[int]:
    paired = set(pairs.values())
    return _anchors(count, {index: index for index in paired})


def likeness(old: Claim, new: Claim) -> float:
    """Return the share of words that both quotes have, outside their values."""
    first, second = _words(old), _words(new)
    together = len(first | second)
    return len(first & second) / together if together else 1.0


def _words(claim: Claim) -> set[str]:
    start, end = claim.value_span.start - claim.span.start, claim.value_span.end - claim.span.start
    inside = 0 <= start <= end <= len(claim.quote)
    kept: Iterable[str] = (claim.quote[:start], claim.quote[end:]) if inside else (claim.quote,)
    return {word for part in kept for word in plain(part).split()}
