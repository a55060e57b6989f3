"""The settings of the configuration file, as data: from here come its validation, its schema and `config show`."""

from __future__ import annotations

from typing import Any

from factcheck.model.record import record
from factcheck.model.verdict import Status

TEXT, TEXTS, NUMBERS, TABLES = "text", "texts", "numbers", "tables"
"""Kinds of settings: a text, a list of texts, a table of names and numbers, a list of tables of texts."""
STATUSES = tuple(status.value for status in Status)
UI_LANGUAGES = ("en", "ar")
DATE_ORDERS = ("dmy", "mdy", "ymd")


@record
class Setting:
    """One key of the file, or of an entry in a list of tables."""

    key: str
    kind: str
    help: str
    default: Any = None
    choices: tuple[str, ...] = ()
    date: bool = False
    """True where the text must be a year, a month or a day."""
    required: bool = False
    entries: tuple[Setting, ...] = ()
    """The keys of each table of a list."""


_PATH = Setting("path", TEXT, "A gitignore pattern of documents; all of them without it.")
_PROPERTY = Setting("property", TEXT, "A property's id; all of them without it.")

SETTINGS: tuple[Setting, ...] = (
    Setting("sources", TEXTS, "Reference sources: files or folders; --source.", ()),
    Setting(
        "aliases", TEXT, "The team's own reference file, which takes the names that `review --entity` settles.",
        "team-aliases.yaml",
    ),
    Setting("store", TEXT, "The folder of the tracked claims; --store.", "claims"),
    Setting("language", TEXT, "The texts' language: auto, or a code; --language.", "auto"),
    Setting("as_of", TEXT, "Judge as of that day; --as-of.", date=True),
    Setting("date_order", TEXT, "How 03/04/2015 is read.", "dmy", choices=DATE_ORDERS),
    Setting(
        "fail_on", TEXTS, "Statuses that fail a check, or none; --fail-on.", ("contradicted", "outdated"),
        choices=(*STATUSES, "none"),
    ),
    Setting("format", TEXTS, "How to report: FORMAT or FORMAT=FILE; --format.", ()),
    Setting(
        "trusted", TEXTS, "Sources whose values --fix may write: ids, or kinds (reference, csv, wikidata, text).",
        ("reference", "csv"),
    ),
    Setting("include", TEXTS, "Gitignore patterns of the files that a folder's documents must match.", ()),
    Setting("exclude", TEXTS, "Gitignore patterns of files that are no documents; .gitignore is heeded as well.", ()),
    Setting("baseline", TEXT, "A baseline, whose findings do not fail; --baseline."),
    Setting("properties", TEXTS, "Own properties and their cues: TOML files, or folders of them.", ()),
    Setting("ui", TEXT, "The language of the review screen and of a page; --ui.", "en", choices=UI_LANGUAGES),
    Setting("tolerance", NUMBERS, "By property, the share by which a source's figure may differ: 0.02 is 2 %.", {}),
    Setting(
        "override", TABLES, "Other failing statuses for a path, a property or both; the last that fits counts.", (),
        entries=(
            _PATH, _PROPERTY,
            Setting(
                "fail_on", TEXTS, "Statuses that fail, or none.", choices=(*STATUSES, "none"), required=True
            ),
        ),
    ),
    Setting(
        "ignore", TABLES, "Findings that do not fail, with the reason and until when.", (),
        entries=(
            _PATH, _PROPERTY,
            Setting("subject", TEXT, "An entity's id, or the subject's name; any without it."),
            Setting("reason", TEXT, "Why it is ignored.", required=True),
            Setting("owner", TEXT, "Who answers for it."),
            Setting("until", TEXT, "The last day on which it silences.", date=True),
        ),
    ),
)  # fmt: skip
KEYS = tuple(setting.key for setting in SETTINGS)
DEFAULTS = {setting.key: setting.default for setting in SETTINGS}
