"""Kinds of notices that groups send, part by part."""

from waymark.groups.kinds import cohorts, guests, jobs, looks
from waymark.notices.terms import Kind

KINDS: tuple[Kind, ...] = (*jobs.KINDS, *guests.KINDS, *cohorts.KINDS, *looks.KINDS)
