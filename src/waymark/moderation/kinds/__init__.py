"""Every kind of notice of this app."""

from waymark.moderation.kinds import duty

KINDS = (*duty.KINDS,)
