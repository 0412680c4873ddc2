"""Every kind of notice of this app."""

from waymark.moderation.kinds import cases, complaints, duty

KINDS = (*cases.KINDS, *complaints.KINDS, *duty.KINDS)
