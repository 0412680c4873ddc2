"""The fate of practitioners' notes and of the marks on a caseload.

A note is no part of the record: it is in no export and under no topic. It lies under the person's key, and is gone for
everybody when the person deletes the account.
"""

from waymark.common.fates import Erased, Fate, technical

FATES: dict[str, Fate] = {
    "PractitionerNote.id": technical(),
    "PractitionerNote.link": technical(),
    "PractitionerNote.client_id": technical(),
    "PractitionerNote.by_id": technical(),
    "PractitionerNote.content": Fate(exported=False, erased=Erased.WITH_THE_KEY),
    "PractitionerNote.legal_reason": technical(),
    "PractitionerNote.corrects": technical(),
    "PractitionerNote.at": technical(),
    "CaseloadVisit.id": technical(),
    "CaseloadVisit.link": technical(),
    "CaseloadVisit.by_id": technical(),
    "CaseloadVisit.at": technical(),
}
