"""The register of one year as rows of a file."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from waymark.moderation.sentences import counted, lasted
from waymark.moderation.terms.holds import HOLD_NAMES
from waymark.moderation.terms.register import TERMS
from waymark.moderation.terms.yearly import Year


def rows_of(year: Year) -> Iterator[tuple[str, str, str]]:
    """What it is part of, what it is, and how many, how long or when."""
    yield _("Part"), _("What"), str(year.number)
    for table in year.tables:
        yield from ((str(table.name), str(name), counted(count)) for name, count in table.rows)
        yield str(table.name), _("Together"), counted(table.total)
    for one in year.times:
        yield _("Time until it was decided"), str(one.name), lasted(one.middle)
        yield _("Time we aim at"), str(one.name), lasted(one.target)
    for version in year.assessments:
        name = f"{TERMS[version.kind].name} {version.version}"
        yield _("Assessment, written on"), name, version.at.date().isoformat()
        yield _("Assessment, look again by"), name, version.review_at.date().isoformat()
    for reason, at in year.held:
        yield _("Words that wait for a look, last changed on"), str(HOLD_NAMES[reason][0]), at.date().isoformat()
