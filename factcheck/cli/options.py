"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path

from factcheck.cli.grammar import Argument, Option

PATHS = Argument("paths", "PATH…", "Files or folders; - reads standard input.", Path, many=True)
ID = Argument("id", "ID", "A claim's id, or the beginning of it; `factcheck claims list` shows them.")

CLAIM = Argument("id", "ID", "A claim's id, or FILE:LINE or FILE:LINE:COLUMN of a claim that a file states.")

SOURCE = Option(
    "source", ("--source", "-s"), "A reference source, file or folder; repeatable.", "PATH", Path, many=True
)
ARTICLES = Option(
    "articles", ("--articles",), "Articles to hold against the sources, not the store; repeatable.", "PATH", Path,
    many=True,
)  # fmt: skip
STORE = Option("store", ("--store",), "The folder of the tracked claims, instead of claims.", "PATH", Path)
INTO = Option("into", ("--into",), "The folder to keep snapshots in, instead of the sources' wikidata.", "FOLDER", Path)
REVIEWED = Option("into", ("--into",), "The reference file to write the accepted statements to.", "FILE", Path)
ACCEPT = Option("accept", ("--accept",), "Which statements are right, by their numbers, or all.", "all|1,2…")
DRY_RUN = Option("dry_run", ("--dry-run",), "Show what would change, and write nothing.")
ENDPOINT = Option("endpoint", ("--endpoint",), "Another Wikibase than https://www.wikidata.org.", "URL")
FROM_DUMP = Option(
    "from_dump", ("--from-dump",), "Read a dump (JSON, also .gz or .bz2) instead of asking the server.", "FILE", Path
)
TYPE = Option("type", ("--type",), "Of a dump, only entities of that type or class; repeatable.", "TYPE", many=True)
ONLY = Option("only", ("--only",), "Only that item; repeatable.", "Q…", many=True)
NO_STORE = Option("no_store", ("--no-store",), "Do not record the claims.")
AS_OF = Option("as_of", ("--as-of",), "Judge as of that day; a year or month means its last day.", "DATE")
LANGUAGE = Option("language", ("--language", "-l"), "The texts' language: auto, ar, en …", "CODE")
FORMAT = Option(
    "format", ("--format", "-f"), "How to report, and to which file; repeatable.", "FORMAT[=FILE]", many=True
)
LIST_FORMAT = Option("format", ("--format", "-f"), "text, json or jsonl.", "FORMAT")
SHOW_FORMAT = Option("format", ("--format", "-f"), "text or json.", "FORMAT")
OUTPUT = Option("output", ("--output", "-o"), "Write the report to a file.", "FILE", Path)
FAIL_ON = Option(
    "fail_on", ("--fail-on",), "Statuses that fail the check: contradicted,outdated; or none.", "STATUS,…", many=True
)
JOBS = Option("jobs", ("--jobs", "-j"), "Documents to check at once; the report stays the same.", "N")
CONFIG = Option("config", ("--config",), "The configuration to use, instead of the nearest upwards.", "FILE", Path)
QUIET = Option("quiet", ("--quiet", "-q"), "Show only what needs attention.")
VERBOSE = Option("verbose", ("--verbose", "-v"), "Show all evidence, and claims that are not judged.")
PROFILE = Option("profile", ("--profile",), "Show on standard error where the time went, stage by stage.")

CHANGED_SINCE = Option(
    "changed_since", ("--changed-since",), "Report only claims on lines that git says changed since then.", "REV"
)
BASELINE = Option("baseline", ("--baseline",), "Fail on findings alone that this file does not hold.", "FILE", Path)
WRITE_BASELINE = Option("write_baseline", ("--write-baseline",), "Write today's findings to a baseline.", "FILE", Path)
IDS = Argument("ids", "ID…", "Ids of claims, or the beginnings of them.", many=True, required=False)
ACCEPT_IT = Option("accept", ("--accept",), "The finding is known, and the text stays as it is.")
DISMISS = Option("dismiss", ("--dismiss",), "The finding is wrong.")
CORRECT = Option("correct", ("--correct",), "The text is to be changed, and to say this.", "VALUE")
SUGGESTED = Option("suggested", ("--suggested",), "The text is to be changed, and to say what the sources say.")
REOPEN = Option("reopen", ("--reopen",), "Nothing is decided any more.")
UNDO = Option("undo", ("--undo",), "As it was before the last decision.")
NOTE = Option("note", ("--note",), "Why; alone it is added as a note.", "TEXT")
ASSIGN = Option("assign", ("--assign",), "Who is to look at it; - for nobody.", "NAME")
ENTITY = Option("entity", ("--entity",), "Whom the subject's name means, kept in the file that `aliases` names.", "ID")
APPLY = Option("apply", ("--apply",), "Write the correction into the document; --dry-run only shows the diff.")
SAME = Option("same", ("--same",), "Also the same findings in all other documents.")
UI = Option("ui", ("--ui",), "The language of the screen, or of a page's own words: en or ar.", "CODE")
BY = Option("by", ("--by",), "Who decides; else FACTCHECK_BY, git's user, the system's.", "NAME")
SINCE = Option("since", ("--since",), "Only what became so on that day or later.", "DATE")
NOTICE = Option("notice", ("--notice",), "Write correction notices as Markdown, in the articles' languages.")
TODAY = Option("as_of", ("--as-of",), "Take that day for today.", "DATE")
STATS_BY = Option("by", ("--by",), "Only one table, whole: property, source, document or month.", "TABLE")
ACROSS = Option("across", ("--across",), "Group what several documents say of one thing; show who disagrees.")
EXPORT_FORMAT = Option("format", ("--format", "-f"), "jsonl or csv; else by the file's name.", "FORMAT")
DIFF = Option("diff", ("--diff",), "Show the corrections that --fix would make, as a unified diff, and change nothing.")
FIX = Option("fix", ("--fix",), "Write corrections into the files where a trusted source gives a plain value.")
FAILURES = Option("failures", ("--failures",), "List what was wrong, each with file and line.")

STATUS = Option("status", ("--status",), "Only claims of that verdict; repeatable.", "STATUS", many=True)
PROPERTY = Option("property", ("--property",), "Only claims of that property; repeatable.", "ID", many=True)
SUBJECT = Option("subject", ("--subject",), "Only claims about that entity; repeatable.", "NAME", many=True)
DOCUMENT = Option(
    "document", ("--document",), "Only claims of that file, folder or pattern; repeatable.", "PATH", many=True
)
REVIEW = Option("review", ("--review",), "Only claims in that review state; repeatable.", "STATE", many=True)
ASSIGNED = Option("assigned", ("--assigned",), "Only claims that are with that person; repeatable.", "NAME", many=True)
NOW = Option("now", ("--now",), "Only claims of that verdict today, as last checked; repeatable.", "STATUS", many=True)
GONE = Option("gone", ("--gone",), "Also claims that their document no longer states.")
ABOUT = (PROPERTY, SUBJECT, DOCUMENT)
FILTERS = (STATUS, PROPERTY, SUBJECT, DOCUMENT, REVIEW)
