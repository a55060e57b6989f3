"""``factcheck report``: a report of what the store holds."""

from __future__ import annotations

from factcheck.cli.claims import Documents, Properties, Reviews, Statuses, Subjects, make_filter, open_store
from factcheck.cli.options import Config, Formats, Output, Quiet, Store, Verbose
from factcheck.errors import ExitCode


def report(
    status: Statuses = None,
    property: Properties = None,  # noqa: A002 - the option's name
    subject: Subjects = None,
    document: Documents = None,
    review: Reviews = None,
    format: Formats = None,  # noqa: A002 - the option's name
    output: Output = None,
    store: Store = None,
    config: Config = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Report what the store holds, in any report format."""
    from factcheck.cli.workspace import today
    from factcheck.cli.writing import targets, write_reports
    from factcheck.model.report import CheckReport
    from factcheck.pipeline import document_inconsistencies

    wanted = make_filter(status, property, subject, document, review)
    checked = tuple(open_store(store, config).checked(wanted))
    judged = [f.verdict.as_of for one in checked for f in one.findings if f.verdict is not None]
    latest = max(judged, key=lambda date: date.last(), default=today())
    whole = CheckReport(
        latest, checked, tuple(item for one in checked for item in document_inconsistencies(one))
    )
    write_reports(whole, targets(format or (), output), verbose=verbose, quiet=quiet)
    return ExitCode.OK
