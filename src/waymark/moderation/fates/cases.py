"""The fate of every column of cases.

What moderators decided is the community's, and stays without the words it was about; those go with who wrote them.
"""

from waymark.common.fates import Fate, dated, of_the_group, technical

_CASE = "kind thing_kind thing_id place_kind place_id about level reasons state assignee opened_at due_at looked_at"
_DECISION = "case outcome step cites words note by at second_by second_at undone_at"

FATES: dict[str, Fate] = {
    **{f"Case.{name}": of_the_group() for name in ("id", "decided_at", *_CASE.split())},
    **{f"Decision.{name}": of_the_group() for name in ("id", *_DECISION.split())},
    **{f"CaseNote.{name}": of_the_group() for name in "id case by client_id words at".split()},
    "CaseContent.id": technical(),
    "CaseContent.case": technical(),
    "CaseContent.author": technical(),
    "CaseContent.content": dated(),
    "CasePicture.id": technical(),
    "CasePicture.content": technical(),
    "CasePicture.number": technical(),
    "CasePicture.file": dated(),
    "CasePicture.alt": dated(),
    "Report.id": technical(),
    "Report.case": technical(),
    "Report.by": technical(),
    "Report.client_id": technical(),
    "Report.level": dated(),
    "Report.cites": dated(),
    "Report.words": dated(),
    "Report.seen_title": dated(),
    "Report.at": dated(),
    "Report.reply": dated(),
    "Report.replied_at": dated(),
    "Restriction.id": technical(),
    "Restriction.person": technical(),
    "Restriction.decision": technical(),
    "Restriction.step": dated(),
    "Restriction.from_at": dated(),
    "Restriction.until_at": dated(),
    "Restriction.lifted_at": dated(),
    "Appeal.id": technical(),
    "Appeal.decision": technical(),
    "Appeal.case": technical(),
    "Appeal.by": technical(),
    "Appeal.words": dated(),
    "Appeal.at": dated(),
    "CaseReply.id": technical(),
    "CaseReply.case": technical(),
    "CaseReply.author": technical(),
    "CaseReply.client_id": technical(),
    "CaseReply.is_from_author": dated(),
    "CaseReply.words": dated(),
    "CaseReply.at": dated(),
    **{f"ClaimAnswer.{name}": of_the_group() for name in "id case by by_name words source at".split()},
}
