"""What stands behind the addresses of moderation in the matrix: cases in the group there, and some about the owner."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from tests.support.made_up_things import MADE_UP, post
from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.groups.terms.groups import GROUP
from waymark.moderation import operations
from waymark.moderation.models import CaseContent, CasePicture, Report
from waymark.moderation.operations import Said, Verdict
from waymark.moderation.rules.tokens import new_token
from waymark.moderation.terms import Outcome, Place, Worry
from waymark.moderation.terms.complaints import About, Complained
from waymark.moderation.terms.things import CASES
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.terms import Role
from waymark.web import kept_files

BEFORE = NOON - timedelta(hours=1)


def cases(owner: Person, group_id: UUID) -> dict[str, Any]:
    """Somebody wrote something that the owner alone sees, and the owner wrote something that somebody reported."""
    author, place = join("who-wrote-something"), Place(GROUP, group_id, "Second Steps")
    seen = frozenset({owner.pk})
    reported, open_to_report = (post(author, place=place, readers=seen, at=BEFORE) for _ in range(2))
    own = post(owner, place=place, readers=frozenset({author.pk}), at=BEFORE)
    report_id = operations.report(by=owner, kind=MADE_UP, thing_id=reported, said=Said(new_id()), at=BEFORE)
    claim_id = operations.ask_claim(by=owner, kind=MADE_UP, thing_id=reported, said=Said(new_id()), at=BEFORE)
    decided_id = operations.report(by=author, kind=MADE_UP, thing_id=own, said=Said(new_id()), at=BEFORE)
    worry = Said(new_id(), level=Worry.SERIOUS)
    worry_id = operations.worry(by=author, kind=MADE_UP, thing_id=own, said=worry, at=BEFORE)
    thing = {
        f"{part}.{name}": value for part in ("report", "worried", "claim") for name, value in _thing(open_to_report)
    }
    return {
        **thing,
        "my-reports.report_id": report_id,
        "my-file.case_id": _case(worry_id),
        "my-file.decision_id": _decided(_case(decided_id)),
        "moderation.case_id": _with_picture(_case(report_id)),
        "moderation.number": 1,
        "claims.case_id": _case(claim_id),
        "year": NOON.year,
    } | _complaints()


def _complaints() -> dict[str, Any]:
    """One by somebody who was not signed in."""
    token = new_token()
    said = Complained(new_id(), About.DECISION, "Nobody answered me.")
    return {"complain.token": token, "complaint_id": operations.complain(by=None, said=said, token=token, at=BEFORE)}


def _thing(thing_id: UUID) -> list[tuple[str, Any]]:
    return [("kind", MADE_UP), ("thing_id", thing_id)]


def _case(report_id: UUID) -> UUID:
    return Report.objects.get(pk=report_id).case_id


def _with_picture(case_id: UUID) -> UUID:
    content = CaseContent.objects.get(case_id=case_id)
    file = kept_files.keep(CASES, b"a picture", "webp")
    CasePicture.objects.create(content=content, number=1, file=file, alt="A bench")
    return case_id


def _decided(case_id: UUID) -> UUID:
    moderator = join("another-moderator")
    people.give_role(person=moderator, role=Role.MODERATOR, at=BEFORE)
    verdict = Verdict(Outcome.HIDDEN, words="Please say it kindly.")
    return operations.decide(by=moderator, case_id=case_id, verdict=verdict, at=BEFORE)
