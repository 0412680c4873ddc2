"""The fate of every column of the audit: it stays, and holds no words."""

from waymark.common.fates import Erased, technical

_KEPT = technical(erased=Erased.NEVER)
_LINE = ("id", "number", "by_id", "about_id", "verb", "thing", "thing_id", "at", "sealed_by", "seal")
_HEAD = ("id", "number", "last", "sealed_by", "seal")
FATES = {f"AuditLine.{name}": _KEPT for name in _LINE} | {f"AuditHead.{name}": _KEPT for name in _HEAD}
