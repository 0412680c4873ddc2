"""The fate of every column of the audit: it stays, and holds no words."""

from waymark.common.fates import Erased, technical

_KEPT = technical(erased=Erased.NEVER)
FATES = {f"AuditLine.{name}": _KEPT for name in ("id", "by_id", "about_id", "verb", "thing", "thing_id", "at")}
