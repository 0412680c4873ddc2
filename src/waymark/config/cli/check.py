"""Say in plain words what is wrong or unsafe with this installation, and how to mend it.

Looks at the settings in the environment, the data folder and the database, and follows the audit line by line. It
changes none of them and writes one file: when nothing is wrong with the audit, audit-witness.json in the data folder
notes how far it has come, so that the next check would see an older copy. The exit status is 1 when anything is wrong;
what is only worth knowing leaves it at 0.
"""

import argparse

from waymark.common import clock
from waymark.config.checks import Finding
from waymark.config.cli import start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    """None: everything is looked at every time."""


def run(options: argparse.Namespace) -> int:
    start_django()
    found = look()
    wrong = [finding for finding in found if finding.wrong]
    show("Wrong or unsafe", wrong)
    show("Worth knowing", [finding for finding in found if not finding.wrong])
    if not wrong:
        print("Nothing is wrong.")
    return 1 if wrong else 0


def look() -> list[Finding]:
    """Everything that any of the checks found."""
    from waymark.config.checks import audit, community, database, keys, passwords, people, web

    checks = [
        database.shape,
        database.promises,
        keys.secret_key,
        keys.modes,
        keys.field_keys,
        lambda: audit.chain(clock.now()),
        passwords.breached_file,
        web.address,
        web.any_host,
        people.demo_data,
        people.operator,
        people.run_by,
        people.break_glass,
        lambda: people.crisis_contacts(clock.now()),
        lambda: community.rota(clock.now()),
        lambda: community.register(clock.now()),
        web.mail,
        web.background,
    ]
    return [finding for check in checks for finding in check()]


def show(title: str, findings: list[Finding]) -> None:
    if not findings:
        return
    print(f"{title}:")
    for finding in findings:
        print(f"  - {finding.what}")
        if finding.mend:
            print(f"    {finding.mend}")
    print()
