"""Pages of moderation, and who looks at each: about made-up things, which every installation can have."""

from datetime import datetime
from typing import Any

from tests.support.made_up_things import MADE_UP, post
from waymark.common import clock
from waymark.common.ids import new_id
from waymark.home.demo_moderation import Reportable, add_cases
from waymark.moderation import operations, queries
from waymark.moderation.operations import Said
from waymark.moderation.rules.tokens import new_token
from waymark.moderation.terms import Worry
from waymark.moderation.terms.complaints import About, Complained
from waymark.people.models import Person

PERSON, MODERATOR, PRACTITIONER, NEWCOMER, NOBODY = "person", "moderator", "practitioner", "newcomer", "nobody"
OPERATOR = "operator"
PAGES: dict[str, list[tuple[str, str]]] = {
    "report_thing": [(PERSON, "")],
    "worry_about": [(PERSON, "")],
    "check_claim": [(PERSON, "")],
    "my_reports": [(PERSON, ""), (NEWCOMER, "")],
    "my_report": [(PERSON, "")],
    "my_file": [(PERSON, ""), (NEWCOMER, "")],
    "my_case": [(PERSON, "")],
    "my_appeal": [(PERSON, "")],
    "complain": [(NOBODY, ""), (PERSON, "")],
    "complaint_link": [(NOBODY, "?sent=1"), (NOBODY, "")],
    "my_complaints": [(PERSON, "?sent=1"), (NEWCOMER, "")],
    "complaints": [(OPERATOR, ""), (OPERATOR, "?state=answered")],
    "complaint": [(OPERATOR, "")],
    "register_year": [(OPERATOR, "")],
    "moderation": [(MODERATOR, ""), (MODERATOR, "?state=looking"), (MODERATOR, "?state=decided&kind=report")],
    "moderation_times": [(MODERATOR, "")],
    "moderation_case": [(MODERATOR, "")],
    "moderation_decide": [(MODERATOR, "")],
    "claims": [(PRACTITIONER, "")],
    "claim": [(PRACTITIONER, "")],
    "ladder": [(NOBODY, ""), (PERSON, "")],
}


def moderation_things(person: Person) -> dict[str, Any]:
    """The arguments of addresses of moderation: the cases of the demo, and some about the person."""
    at = clock.now()
    folk = {
        one.username: one for one in Person.objects.filter(username__in=[PERSON, MODERATOR, "member", "coordinator"])
    }
    member = folk["member"]
    theirs = [post(member, "This oil takes all pain away.", at=at), post(person, "You are all lazy.", at=at)]
    theirs += [post(member, "Magnesium helps everybody.", at=at), post(person, "I cannot go on.", at=at)]
    add_cases(folk, things=[Reportable(MADE_UP, one) for one in theirs], at=at)
    case = queries.my_file(person.pk, at).cases
    worry = next(one for one in case if one.kind == "worry")
    made = next(decision.made for one in case if one.kind == "report" for decision in one.decisions)
    reader = next(iter(folk.values()))
    mine = operations.worry(
        by=person, kind=MADE_UP, thing_id=post(member, at=at), said=Said(new_id(), level=Worry.NOW), at=at
    )
    claim, *_others = queries.claims(reader.pk) or queries.claims(member.pk)
    kinds = {f"{part}.kind": MADE_UP for part in ("report", "worried", "claim")}
    return {
        **kinds,
        **{f"{part}.thing_id": theirs[2] for part in ("report", "worried", "claim")},
        "my-reports.report_id": mine,
        "my-file.case_id": worry.id,
        "my-file.decision_id": made.id,
        "moderation.case_id": queries.case_of_report(mine),
        "claims.case_id": claim.id,
        "year": at.year,
    } | _complaint(at)


def _complaint(at: datetime) -> dict[str, Any]:
    """One by somebody who was not signed in; those of the demo are there, too."""
    token = new_token()
    said = Complained(new_id(), About.DECISION, "Nobody answered me.", "An answer.")
    return {"complain.token": token, "complaint_id": operations.complain(by=None, said=said, token=token, at=at)}
