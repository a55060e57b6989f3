"""Fetching from a server on this machine: on its good days and on its bad ones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("httpx", reason="the extra wikidata is not installed")
pytest.importorskip("hishel", reason="the extra wikidata is not installed")

from factcheck.cli.network import HttpWeb
from factcheck.errors import UsageError
from factcheck.model.digest import sha256
from factcheck.properties.loader import load_properties
from factcheck.sources.loader import load_sources
from factcheck.sources.wikidata.endpoint import Endpoint, Snapshot, fetch_items, search
from factcheck.sources.wikidata.keeping import kept_in, updated
from factcheck.sources.wikidata.lock import LOCK
from factcheck.sources.wikidata.web import FetchError
from tests.sources.wikidata.made import amount, at, item, reference, said
from tests.sources.wikidata.server import Wikidata, serving, things

AT = "2025-11-25T10:00:00+00:00"


@pytest.fixture
def wikidata() -> Iterator[Wikidata]:
    with serving(things(1, 2, 3)) as held:
        yield held


class Clock:
    """Notes how long the program would have slept."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.slept.append(seconds)


def endpoint(
    held: Wikidata, clock: Clock | None = None, cache: Path | None = None, *, fresh: bool = False, longest: float = 30.0
) -> Endpoint:
    """The server as an endpoint; who is silent is waited for so long that a busy machine is not taken for silent."""
    web = HttpWeb(cache, patience=0.8, longest=longest)
    return Endpoint(web, clock or Clock(), AT, held.home, fresh=fresh)


def fetched(held: Wikidata, *items: str, clock: Clock | None = None, longest: float = 30.0) -> list[str]:
    """For each item the file it came to, or why there is none."""
    found = fetch_items(endpoint(held, clock, longest=longest), items)
    return [each.file if isinstance(each, Snapshot) else each.why for each in found]


def test_an_item_comes_with_its_origin(wikidata: Wikidata) -> None:
    (snapshot,) = fetch_items(endpoint(wikidata), ["Q1"])
    assert isinstance(snapshot, Snapshot)
    origin = snapshot.origin
    assert origin.url == f"{wikidata.home}/wiki/Special:EntityData/Q1.json"
    assert (origin.retrieved, origin.revision, origin.sha256) == (AT, 1001, sha256(snapshot.content))
    assert origin.etag
    assert all(agent.startswith("factcheck/") for agent in wikidata.agents)


def test_few_are_fetched_at_once_and_in_order(wikidata: Wikidata) -> None:
    wikidata.put(*(item(number) for number in range(10, 40)))
    names = [f"Q{number}" for number in range(10, 40)]
    assert fetched(wikidata, *names) == [f"{name}.json" for name in names]
    assert wikidata.most_at_once <= 3


def test_a_merged_item_is_kept_under_its_new_id(wikidata: Wikidata, tmp_path: Path) -> None:
    wikidata.redirects["Q9"] = "Q1"
    (snapshot,) = fetch_items(endpoint(wikidata), ["Q9"])
    assert isinstance(snapshot, Snapshot)
    updated(kept_in(tmp_path), endpoint(wikidata), [snapshot], load_properties()).write()
    knowledge, problems = load_sources([tmp_path], load_properties(), shown=str)
    assert problems == ()
    assert knowledge.canonical("Q9") == knowledge.canonical("Q1")


@pytest.mark.parametrize(
    ("moods", "result", "slept"),
    [
        (["moved"], "Q1.json", []),
        (["limited"], "Q1.json", [7.0]),
        (["busy", "busy"], "Q1.json", [2.0, 4.0]),
        (["busy"] * 4, "the server is busy (status 503), after 4 tries: try again later", [2.0, 4.0, 8.0]),
        (["limited"] * 4, "the server limits how many may be asked, after 4 tries: try again later", [7.0] * 3),
        (["cut"], "Q1.json", [2.0]),
        (["broken"], "the answer is cut off or broken, it is no JSON: try again later", []),
        (["circle"], "its redirects go in a circle: report it to the site", []),
        (["silent"], "Q1.json", [2.0]),
        (["silent", "silent", "silent"], "the server does not answer: try again later", [2.0, 2.0]),
        (["slow"], "the answer is not whole after 0.25 seconds: try again later", []),
    ],
)
def test_bad_days(wikidata: Wikidata, moods: list[str], result: str, slept: list[float]) -> None:
    wikidata.moods["Q1"] = moods
    clock = Clock()
    assert fetched(wikidata, "Q1", clock=clock, longest=0.25 if moods == ["slow"] else 30.0) == [result]
    assert clock.slept == slept


def test_one_that_fails_leaves_the_others(wikidata: Wikidata) -> None:
    wikidata.moods["Q2"] = ["circle"]
    circle, nothing = "its redirects go in a circle: report it to the site", "there is nothing there: check the id"
    assert fetched(wikidata, "Q1", "Q2", "Q404", "Q3") == ["Q1.json", circle, nothing, "Q3.json"]


def test_nobody_listens() -> None:
    with serving(things(1)) as held:
        pass
    (why,) = fetched(held, "Q1")
    assert why.startswith("cannot be reached, or breaks off: ")


def test_an_address_that_is_none() -> None:
    held = Wikidata()
    held.home = "http://127.0.0.1:port"
    (why,) = fetched(held, "Q1")
    assert why.startswith("is no address")


@pytest.mark.parametrize("variable", ["http_proxy", "HTTP_PROXY", "ALL_PROXY"])
def test_a_proxy_is_taken_from_the_environment(
    variable: str, wikidata: Wikidata, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server stands for a proxy: it is asked by whole addresses, of a host that there is not."""
    proxy, wikidata.home = wikidata.home, "http://wikidata.invalid"
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy", "no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    (without,) = fetched(wikidata, "Q1")
    assert without.startswith("cannot be reached")
    monkeypatch.setenv(variable, proxy)
    assert fetched(wikidata, "Q1") == ["Q1.json"]
    assert wikidata.asked == ["http://wikidata.invalid/wiki/Special:EntityData/Q1.json"]
    monkeypatch.setenv("NO_PROXY", "wikidata.invalid")
    assert fetched(wikidata, "Q1")[0].startswith("cannot be reached")


def test_a_proxy_that_is_no_address(wikidata: Wikidata, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://[::1")
    with pytest.raises(UsageError, match="the proxy of the environment is no address of one"):
        fetched(wikidata, "Q1")


def test_a_kept_answer_is_asked_for_by_its_etag(wikidata: Wikidata, tmp_path: Path) -> None:
    service = endpoint(wikidata, cache=tmp_path, fresh=True)
    first, second = (next(fetch_items(service, ["Q1"])) for _ in range(2))
    assert isinstance(first, Snapshot)
    assert isinstance(second, Snapshot)
    assert first.content == second.content
    assert wikidata.unchanged["Q1"] == 1
    wikidata.put(item(1, lastrevid=5000))
    third = next(fetch_items(service, ["Q1"]))
    assert isinstance(third, Snapshot)
    assert third.origin.revision == 5000


def test_what_was_fetched_a_moment_ago_is_not_asked_for_again(wikidata: Wikidata, tmp_path: Path) -> None:
    service = endpoint(wikidata, cache=tmp_path)
    for _ in range(2):
        assert isinstance(next(fetch_items(service, ["Q1"])), Snapshot)
    assert len(wikidata.asked) == 1


def test_names_of_values_are_kept_so_that_texts_can_be_compared(wikidata: Wikidata, tmp_path: Path) -> None:
    from factcheck.api import check

    seat = said(reference(2), "wikibase-entityid")
    wikidata.put(
        item(1, claims={"P159": [seat], "P2124": [said(amount("+30"), "quantity", P580=at("+2020-01-01T00:00:00Z"))]})
    )
    snapshots = [each for each in fetch_items(endpoint(wikidata), ["Q1"]) if isinstance(each, Snapshot)]
    updated(kept_in(tmp_path), endpoint(wikidata), snapshots, load_properties()).write()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Q1.json", "names.json", LOCK]
    text = "Thing 1 is headquartered in Thing 2. Thing 1 has 31 members."
    report = check(text, tmp_path, as_of=AT[:10])  # what is old may have changed by today
    seen = [finding.verdict.status.value for one in report.documents for finding in one.findings if finding.verdict]
    assert seen == ["supported", "contradicted"]
    assert all(problem.fatal is False for problem in report.problems)


def test_a_full_disk_in_the_middle_changes_nothing(
    wikidata: Wikidata, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kept(*names: str) -> None:
        found = [each for each in fetch_items(endpoint(wikidata), names) if isinstance(each, Snapshot)]
        updated(kept_in(tmp_path), endpoint(wikidata), found, load_properties()).write()

    kept("Q1")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    wikidata.put(item(1, lastrevid=9))
    written = []

    def full(handle: int) -> None:
        written.append(handle)
        if len(written) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        kept("Q1", "Q2")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_the_items_that_bear_a_name(wikidata: Wikidata) -> None:
    assert [hit.item for hit in search(endpoint(wikidata), "thing 2", "en")] == ["Q2"]
    assert len(search(endpoint(wikidata), "thing", "en")) == 3
    assert search(endpoint(wikidata), "nobody", "en") == ()


def test_an_error_of_the_service_is_told_in_its_words(wikidata: Wikidata) -> None:
    from factcheck.sources.wikidata.endpoint import _entities
    from factcheck.sources.wikidata.web import Answer

    content = json.dumps({"error": {"code": "no-such-entity", "info": "Could not find an entity"}}).encode()
    with pytest.raises(FetchError, match="the server says: Could not find an entity"):
        _entities(Answer(200, content), "u")
