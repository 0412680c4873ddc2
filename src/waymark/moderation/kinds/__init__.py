"""Every kind of notice of this app."""

from waymark.moderation.kinds import cases, duty

KINDS = (*cases.KINDS, *duty.KINDS)
