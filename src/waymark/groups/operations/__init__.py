"""Every write of groups."""

from waymark.groups.operations.admitting import NameTaken
from waymark.groups.operations.starting import AgreementLine, GroupWords, start_group

__all__ = ["AgreementLine", "GroupWords", "NameTaken", "start_group"]
