"""The table of all commands, in the order in which people need them."""

from __future__ import annotations

from pathlib import Path

from factcheck.cli.grammar import Argument, Command, Group
from factcheck.cli.options import (
    ACCEPT,
    ARTICLES,
    AS_OF,
    BASELINE,
    CHANGED_SINCE,
    CONFIG,
    DRY_RUN,
    ENDPOINT,
    FAIL_ON,
    FAILURES,
    FILTERS,
    FORMAT,
    FROM_DUMP,
    GONE,
    ID,
    INTO,
    JOBS,
    LANGUAGE,
    LIST_FORMAT,
    NO_STORE,
    ONLY,
    OUTPUT,
    PATHS,
    PROFILE,
    QUIET,
    REVIEWED,
    SHOW_FORMAT,
    SOURCE,
    STORE,
    TYPE,
    VERBOSE,
    WRITE_BASELINE,
)

CHECK = "Check texts"
TRACK = "Follow claims"
KNOW = "Know the sources"

COMMANDS: tuple[Command | Group, ...] = (
    Command(
        ("check",),
        "checking:check",
        "Check the claims of documents against the sources, record and report them.",
        (PATHS,),
        (
            SOURCE, STORE, AS_OF, LANGUAGE, FORMAT, OUTPUT, FAIL_ON, BASELINE, WRITE_BASELINE,
            CHANGED_SINCE, NO_STORE, JOBS, CONFIG, QUIET, VERBOSE, PROFILE,
        ),
        ("factcheck check articles", "factcheck check article.txt --source facts.yaml --as-of 2025-11-25",
         "factcheck check articles --format text --format json=report.json --fail-on contradicted"),
        CHECK,
    ),
    Command(
        ("init",),
        "initializing:init",
        "Write a configuration, a starter source and the CI snippets into this folder.",
        (),
        (),
        ("factcheck init && factcheck check articles",),
        CHECK,
    ),
    Command(
        ("extract",),
        "extracting:extract",
        "Show the claims of documents, unjudged; needs no source, stores nothing.",
        (PATHS,),
        (SOURCE, AS_OF, LANGUAGE, FORMAT, OUTPUT, CONFIG, QUIET, VERBOSE),
        ("factcheck extract article.txt", "pbpaste | factcheck extract - --format jsonl"),
        CHECK,
    ),
    Command(
        ("recognize",),
        "recognizing:recognize",
        "Show the numbers, dates, amounts and quantities of a text, each with its value.",
        (Argument("text", "TEXT", "The text; - reads standard input."),),
        (LANGUAGE, AS_OF, SHOW_FORMAT),
        ("factcheck recognize 'ويضم التحالف 41 دولة'", "factcheck recognize 'founded in May 1945' --format json"),
        CHECK,
    ),
    Command(
        ("eval",),
        "evaluating:evaluate",
        "Measure how well labelled texts are read: precision, recall, verdicts, false alarms.",
        (Argument("folder", "FOLDER", "Folder with passages*.toml, or articles beside NAME.claims.jsonl.", Path),),
        (SOURCE, AS_OF, LANGUAGE, SHOW_FORMAT, FAILURES, CONFIG),
        ("factcheck eval labelled --failures", "factcheck eval seeds --as-of 2026-11-01 --format json"),
        CHECK,
    ),
    Command(
        ("report",),
        "reporting:report",
        "Report what the store holds, in any report format.",
        (),
        (*FILTERS, FORMAT, OUTPUT, STORE, CONFIG, QUIET, VERBOSE),
        ("factcheck report --status outdated", "factcheck report --format json=claims.json"),
        TRACK,
    ),
    Command(
        ("explain",),
        "explaining:explain",
        "Explain a verdict: the candidates, the statements compared, the rule that decided.",
        (ID,),
        (SHOW_FORMAT, STORE, CONFIG),
        ("factcheck explain 3f9a",),
        TRACK,
    ),
    Group(
        "claims",
        "The tracked claims: list, show, history.",
        (
            Command(
                ("claims", "list"), "claims:list_claims", "List the tracked claims.", (),
                (*FILTERS, GONE, LIST_FORMAT, STORE, CONFIG),
                ("factcheck claims list --status outdated --subject 'Arab League'",),
            ),
            Command(
                ("claims", "show"), "claims:show", "Show one tracked claim: its verdict, evidence and decision.", (ID,),
                (SHOW_FORMAT, STORE, CONFIG),
            ),
            Command(
                ("claims", "history"), "claims:history", "Show what happened to a tracked claim, oldest first.", (ID,),
                (SHOW_FORMAT, STORE, CONFIG),
            ),
        ),
        TRACK,
    ),
    Group(
        "store",
        "The files that the claims are kept in: check, repair.",
        (
            Command(
                ("store", "check"), "store:check", "Say whether the store's files are sound, by file and line.", (),
                (STORE, CONFIG),
            ),
            Command(
                ("store", "repair"), "store:mend", "Mend damaged files from what is sound and the kept copies.", (),
                (SHOW_FORMAT, STORE, CONFIG),
            ),
        ),
        TRACK,
    ),
    Group(
        "config",
        "The configuration: show, schema.",
        (
            Command(
                ("config", "show"), "config:show", "Show each setting in force, and where it comes from.", (),
                (SHOW_FORMAT, CONFIG),
            ),
            Command(
                ("config", "schema"), "config:schema", "Print a JSON Schema, for completion in an editor.",
                (Argument("name", "NAME", "configuration or reference."),), (),
                ("factcheck config schema configuration > factcheck.schema.json",),
            ),
        ),
        KNOW,
    ),
    Group(
        "sources",
        "The reference sources: list, show, search, check, add, refresh, learn.",
        (
            Command(
                ("sources", "list"), "sources:list_sources", "List the sources with their age and size.", (),
                (SOURCE, SHOW_FORMAT, CONFIG),
            ),
            Command(
                ("sources", "show"), "sources:show", "Show a source, or an entity with all that is said of it.",
                (Argument("name", "ID", "A source's or an entity's id, or an entity's name."),),
                (SOURCE, SHOW_FORMAT, CONFIG),
                ("factcheck sources show 'الرياض'",),
            ),
            Command(
                ("sources", "search"), "sources:search", "Look a name up as a check does: who bears it, how alike.",
                (Argument("name", "NAME", "The name to look for, in any language."),),
                (SOURCE, LANGUAGE, SHOW_FORMAT, CONFIG),
                ("factcheck sources search 'Arab Leage'",),
            ),
            Command(
                ("sources", "check"), "sources_checking:check",
                "Say whether the sources are sound, what they lack, and what articles make of them.", (),
                (SOURCE, ARTICLES, STORE, SHOW_FORMAT, CONFIG),
                ("factcheck sources check --articles articles",),
            ),
            Command(
                ("sources", "add"), "sources_adding:add",
                "Fetch items of Wikidata, by id or name, and keep them as dated snapshots.",
                (Argument("words", "wikidata ITEM…", "The kind, then ids like Q7184, or names.", many=True),),
                (INTO, DRY_RUN, FROM_DUMP, TYPE, ENDPOINT, SOURCE, LANGUAGE, CONFIG),
                ("factcheck sources add wikidata Q7184 Q7172", "factcheck sources add wikidata 'Arab League'",
                 "factcheck sources add wikidata --from-dump latest-all.json.bz2 --type country"),
            ),
            Command(
                ("sources", "learn"), "sources_learning:learn",
                "Show what a text states as a source; write what is right of it to a reference file.",
                (Argument("path", "FILE", "A press release, an encyclopedia page; - reads standard input.", Path),),
                (REVIEWED, ACCEPT, SOURCE, SHOW_FORMAT, CONFIG),
                ("factcheck sources learn a.txt", "factcheck sources learn a.txt --accept all --into own.yaml"),
            ),
            Command(
                ("sources", "refresh"), "sources_refreshing:refresh",
                "Fetch the snapshots again, and show which statements and tracked claims change.", (),
                (DRY_RUN, ONLY, STORE, ENDPOINT, SOURCE, CONFIG),
                ("factcheck sources refresh --dry-run",),
            ),
        ),
        KNOW,
    ),
)  # fmt: skip
