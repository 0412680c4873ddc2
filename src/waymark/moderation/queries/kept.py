"""What was kept with a case, read again."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.moderation.models import Case, CasePicture
from waymark.moderation.rules import snapshots
from waymark.moderation.terms import CaseKind, Outcome, Snapshot
from waymark.moderation.terms.desk import ShownPicture
from waymark.moderation.terms.things import Words, thing_of

BEGINNING = 80
SOMETHING = _("something that was written")


def snapshot_in(case: Case) -> Snapshot | None:
    """The thing as it was reported; for an appeal, as it was when it was decided about. None once it went with who
    wrote it. Select `content` and `appeal__decision__case__content` with the case.
    """
    content = getattr(about(case), "content", None)
    return snapshots.read(content.content) if content else None


def kept_pictures() -> list[str]:
    """Every file that a case names."""
    return list(CasePicture.objects.values_list("file", flat=True))


def pictures_in(case: Case) -> tuple[ShownPicture, ...]:
    """The pictures that were reported with it. One query."""
    rows = CasePicture.objects.filter(content__case=about(case)).order_by("number")
    return tuple(ShownPicture(one.number, one.alt) for one in rows)


def is_about(case: Case, today: Snapshot) -> bool:
    """Whether a case speaks of these words. A thing may say something else since. Select `content` with the case."""
    kept = snapshot_in(case)
    return kept is None or snapshots.says_the_same(kept, today)


def was_let_stand(kind: str, thing_id: UUID, today: Snapshot) -> bool:
    """Whether a person looked at a report about these very words before, and let them stand. One query."""
    rows = Case.objects.filter(
        kind=CaseKind.REPORT.value,
        thing_kind=kind,
        thing_id=thing_id,
        decided_at__isnull=False,
        decisions__outcome=Outcome.STAYS.value,
        decisions__undone_at=None,
        content__isnull=False,
    )
    return any(is_about(row, today) for row in rows.select_related("content"))


def about(case: Case) -> Case:
    """The case whose thing this is about: for an appeal, the one that was decided."""
    return case.appeal.decision.case if case.kind == CaseKind.APPEAL.value else case


def thing_name(case: Case) -> Words:
    """What kind of thing it is, in words."""
    thing = thing_of(about(case).thing_kind)
    return thing.name if thing else SOMETHING


def beginning(snapshot: Snapshot) -> str:
    """Its title, or how it begins."""
    words = " ".join((snapshot.title or snapshot.words).split())
    return words if len(words) <= BEGINNING else f"{words[:BEGINNING].rsplit(' ', 1)[0]} …"
