"""Names put into a team's file: the file says them, and all else in it stays."""

from __future__ import annotations

import pytest
import yaml

from factcheck.errors import OutputError, UsageError
from factcheck.sources.aliases import with_alias

HEAD = "version: 1 # the layout\nsource: {id: ours, title: Ours}\n"
FILES = {
    "new": "",
    "no entities": HEAD + "entities: []\n",
    "empty key": HEAD + "entities:\n# none yet\n",
    "block": HEAD
    + "entities:\n  # the big one\n  - id: imctc   # a comment\n    aliases:\n      ar: [التحالف]  # short\n\n",
    "block list": HEAD + "entities:\n- id: imctc\n  aliases:\n    en:\n    - 'the: coalition'\n    - Coalition\n",
    "flow": HEAD + "entities: [{id: imctc, aliases: {en: [Coalition]}}]\n",
    "one name": HEAD + "entities:\n  - id: imctc\n    aliases: {en: Coalition}\n",
    "no aliases": HEAD + "entities:\n  - id: imctc\n    type: organization\n  - id: nato\n    aliases: {en: [NATO]}",
    "another": HEAD + "entities:\n  - id: nato\n    aliases: {en: [NATO]}\n    facts: {member_count: 32}\n",
    "behind": "entities:\n  - id: nato\n    label: NATO\n\n# the head\n" + HEAD,
}


@pytest.mark.parametrize("text", FILES.values(), ids=FILES.keys())
@pytest.mark.parametrize(("language", "name"), [("en", 'The "Coalition": ours'), ("ar", "التحالف الإسلامي")])
def test_a_name_is_added_and_all_else_stays(text: str, language: str, name: str) -> None:
    after = with_alias(text, "team.yaml", "imctc", language, name)
    (own,) = [each for each in yaml.safe_load(after)["entities"] if each["id"] == "imctc"]
    assert name in own["aliases"][language]
    for line in text.splitlines():
        comment = line.partition("#")[2]
        assert comment in after
    before = yaml.safe_load(text) or {"entities": []}
    for each in before["entities"] or []:
        (same,) = [one for one in yaml.safe_load(after)["entities"] if one["id"] == each["id"]]
        assert {key: value for key, value in same.items() if key != "aliases"} == {
            key: value for key, value in each.items() if key != "aliases"
        }
    assert with_alias(after, "team.yaml", "imctc", language, name) == after
    assert with_alias(after, "team.yaml", "nato", "en", "the alliance") != after


def test_what_cannot_be_added_to_is_left_alone() -> None:
    with pytest.raises(OutputError, match="add 'x' to imctc by hand"):
        with_alias(HEAD + "entities:\n  - id: imctc\n    aliases:\n", "team.yaml", "imctc", "en", "x")
    with pytest.raises(OutputError, match=r"team\.yaml:1:\d+: is no YAML"):
        with_alias("a: [", "team.yaml", "imctc", "en", "x")
    with pytest.raises(UsageError, match="no entity's id"):
        with_alias("", "team.yaml", "two words", "en", "x")
