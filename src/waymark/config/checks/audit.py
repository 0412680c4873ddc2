"""The audit: nothing in it was altered, deleted or put in another order, and it is not an older copy."""

from datetime import datetime

from django.conf import settings

from waymark.audit import queries as audit
from waymark.audit.queries import Verdict
from waymark.audit.rules import Break, Wrong
from waymark.config.checks import Finding, database, keys, witness
from waymark.config.checks.witness import Unreadable, Witness

# What stands in the way of every later line as well.
STOPPED = " Nothing can be written until it is put right."
SENTENCES = {
    Wrong.ALTERED: "The audit was altered: {lines} {is_are} not what Waymark wrote.",
    Wrong.MISSING: "{Lines} of the audit {is_are} missing.",
    Wrong.MOVED: "The order of the audit was changed: another line stands where {lines} should be.",
    Wrong.CUT: "The end of the audit was cut off: {lines} {is_are} missing.",
    Wrong.BEYOND: "The audit goes on behind {lines}, where it should end." + STOPPED,
    Wrong.HEAD_MISSING: "The row that says where the audit ends is missing." + STOPPED,
    Wrong.HEAD_FORGED: "The row that says where the audit ends is not what Waymark wrote." + STOPPED,
    Wrong.UNKNOWN_KEY: "The audit cannot be checked from {lines} on: the key file holds no key named {key}.",
}
MEND = "Somebody wrote to the database past Waymark: docs/operating.md, “The audit”, says what to do."
KEY_MEND = "Put the old key back into the key file, beside the new one. If there never was one, the line was forged."


def chain(at: datetime) -> list[Finding]:
    """Follows every line. Where all is well, and only there, it writes down how far the audit has come."""
    if not database.answers() or not keys.usable():
        return []  # other checks say so
    verdict = audit.verify()
    found = [_said(broken) for broken in verdict.broken] + _guards()
    found += [] if verdict.broken else _older(verdict)
    return found or _witnessed(verdict, at)


def _said(broken: Break) -> Finding:
    one = broken.first == broken.last
    lines = f"line {broken.first}" if one else f"lines {broken.first} to {broken.last}"
    words = {"lines": lines, "Lines": lines.capitalize(), "is_are": "is" if one else "are", "key": broken.key}
    mend = KEY_MEND if broken.wrong is Wrong.UNKNOWN_KEY else MEND
    return Finding(SENTENCES[broken.wrong].format_map(words), mend)


def _guards() -> list[Finding]:
    missing = audit.guards_missing()
    if not missing:
        return []
    what = f"The database no longer refuses to change the audit. Triggers missing or changed: {', '.join(missing)}."
    return [Finding(what, "Find out who changed it. ./waymark serve puts them back when it starts.")]


def _older(verdict: Verdict) -> list[Finding]:
    """What the last good check saw must still be there."""
    file = settings.DATA / witness.NAME
    mend = f"If you put back an older copy yourself, take {file} away and check again. If not: {MEND}"
    try:
        seen = witness.read(settings.DATA)
    except Unreadable:
        return [Finding(f"{file} cannot be read, so an older copy of the audit would not be noticed.", mend)]
    if seen is None or audit.seal_at(seen.number) == seen.seal:
        return []
    on = f"{seen.at.day} {seen.at:%B %Y}"
    if verdict.number < seen.number:
        what = f"The audit is shorter than it was on {on}: it had {seen.number} lines and has {verdict.number}."
        return [Finding(what, mend)]
    return [Finding(f"The audit is another one than on {on}: line {seen.number} was replaced.", mend)]


def _witnessed(verdict: Verdict, at: datetime) -> list[Finding]:
    try:
        witness.write(settings.DATA, Witness(verdict.number, verdict.seal, at))
    except OSError:
        what = f"How far the audit has come cannot be written into {settings.DATA}."
        return [Finding(what, "Let this account write there, and leave some room on the disk.")]
    return []
