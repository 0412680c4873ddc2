"""Every kind of notice of this app."""

from waymark.moderation.kinds import cases

KINDS = (*cases.KINDS,)
