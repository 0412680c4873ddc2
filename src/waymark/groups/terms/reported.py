"""What of a group can be reported as such."""

GROUP_ITSELF = "group"
"""What a group says of itself. Whoever looks after the whole site decides: the people who run it wrote it."""

MEMBER_NAME = "member-name"
"""The name somebody chose for one group."""

GROUPS = "groups"
"""The place of groups among each other, which nobody who runs one of them looks after."""
