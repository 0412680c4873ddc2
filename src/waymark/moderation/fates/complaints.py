"""The fate of every column of complaints: that there was one stays, its words go with who wrote them."""

from waymark.common.fates import Fate, dated, of_the_group, technical

_LOG = "id by digest client_id about at due_at finding changed note answered_by answered_at"
_EXPORTED = Fate(exported=True, erased=of_the_group().erased)

FATES: dict[str, Fate] = {
    **{f"Complaint.{name}": of_the_group() for name in _LOG.split()},
    **{f"Complaint.{name}": _EXPORTED for name in ("about", "at", "finding", "changed", "answered_at")},
    "ComplaintWords.id": technical(),
    "ComplaintWords.complaint": technical(),
    "ComplaintWords.by": technical(),
    "ComplaintWords.words": dated(),
    "ComplaintWords.wish": dated(),
    "ComplaintWords.answer": dated(),
}
