"""Bring a diary in from a CSV file.

Without --map the columns are recognised by their names and contents; docs/importing-a-diary.md says how to name them.
Look first with --dry-run: it tells what would come in, what was assumed, and which rows are refused and why.
"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from waymark.common import clock
from waymark.config.cli import Mistake, start_django

if TYPE_CHECKING:
    from waymark.diary.import_report import Report


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the CSV file")
    parser.add_argument("--for", dest="username", required=True, metavar="USERNAME", help="whose diary it is")
    parser.add_argument(
        "--map", dest="mapping", default="", help='what the columns are, such as "day=Date,pain=Score:0-100"'
    )
    parser.add_argument("--dry-run", action="store_true", help="only tell what would come in")


def run(options: argparse.Namespace) -> int:
    start_django()
    from waymark.diary import import_report, importing, operations
    from waymark.people import queries as people

    person = people.named(options.username)
    if person is None:
        raise Mistake(f"Nobody here signs in as “{options.username}”.")
    try:
        data = options.file.read_bytes()
    except OSError as error:
        raise Mistake(f"{options.file} cannot be read: {(error.strerror or str(error)).lower()}.") from error
    at, rule = clock.now(), people.day_rule_of(person)
    try:
        table = importing.read_table(data)
        said = importing.parse_mapping(options.mapping)
        found = importing.plan(table, said, rule=rule, today=rule.day_of(at))
    except importing.ImportProblem as problem:
        raise Mistake(str(importing.say(problem.remark))) from problem
    _tell(import_report.report_of(found, 10_000), importing.print_mapping(found.mapping))
    if options.dry_run:
        print("Nothing was kept: this was a dry run.")
        return 0
    refused = list(import_report.refusal_sentences(found))
    brought = operations.bring_in(by=person, plan=found, refused=[*refused], at=at)
    print(f"{brought.new} entries came in; {brought.known} were here already.")
    return 0


def _tell(report: "Report", mapping: str) -> None:
    print(
        f"{report.rows} rows: {report.accepted} taken, {report.empty} with nothing to take, {report.refused} refused."
    )
    if report.first:
        print(f"{report.entries} entries on {report.days} days, from {report.first} to {report.last}.")
    for column in report.columns:
        print(f"  {column.source} → {column.becomes} ({column.answers} answers)")
    for name in report.skipped:
        print(f"  {name} → left out")
    for said in report.assumed:
        print(f"Note: {said}")
    for line in report.refusals:
        print(f"Refused: {line}")
    print(f"The same as --map: {mapping}")
