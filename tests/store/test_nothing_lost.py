"""Whatever is done to a few documents, no claim that was ever tracked is lost, and none is tracked twice."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.report import ReviewState
from factcheck.store.doubles import doubled
from factcheck.store.repair import damages
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import ClaimFilter, EventKind
from tests.store.build import Article, count, statement

PATHS = ("a.md", "b/c.md", "d.md")
EVERY = ClaimFilter(gone=True)
said = st.tuples(st.sampled_from(["League", "Union", "Forum"]), st.integers(1, 3))
revisions = st.lists(
    st.dictionaries(st.sampled_from(PATHS), st.lists(said, max_size=4), min_size=1), min_size=1, max_size=6
)


@settings(max_examples=60, deadline=None)
@given(revisions, st.booleans())
def test_every_id_stays_and_histories_only_grow(steps: list[dict[str, list[tuple[str, int]]]], decide: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = ClaimStore(Path(folder))
        known: dict[str, int] = {}
        for number, step in enumerate(steps):
            run = []
            for path, claims in step.items():
                article = Article(path)
                for subject, amount in claims:
                    said = count(amount)
                    article.says(
                        f"The {subject} has ", said, " members", statement(count(2)), subject=subject, entity=None
                    )
                run.append(article.checked())
            recording = store.record_all(run, f"2025-11-{number + 1:02d}T08:00:00Z", present=step.__contains__)
            assert not recording.problems
            held = {claim.id: claim for claim in store.claims(EVERY)}
            assert len(held) == len(list(store.claims(EVERY)))
            assert known.keys() <= held.keys()
            assert not any(claim.id in document.moved for document, claims in store.entries(EVERY) for claim in claims)
            assert all(len(held[claim].history) >= events for claim, events in known.items())
            assert all(claim.history[0].kind is EventKind.FIRST_SEEN for claim in held.values())
            shown = [finding.id for one in recording.documents for finding in one.findings]
            assert len(set(shown)) == len(shown)
            assert all(not held[claim].gone for claim in shown)
            if decide and shown:
                store.decide(shown[0], ReviewState.ACCEPTED, by="Amal", at=f"2025-11-{number + 1:02d}T09:00:00Z")
            known = {claim.id: len(claim.history) for claim in store.claims(EVERY)}
        assert not damages(Path(folder))
        assert not doubled(Path(folder))
