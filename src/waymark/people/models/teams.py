"""Tables of roles: who belongs to which team of a service, and who does which work for this site.

A role is a relation and never a kind of account. Ended ones stay, so that it can be told who had which role when.
"""

from django.db import models
from django.db.models.functions import Lower

from waymark.common.models import Row
from waymark.people.terms import GIVEN_ROLES, Profession

_LIVE = models.Q(left_at__isnull=True)


class Organisation(Row):
    """Who runs a service: a trust, a charity, a practice."""

    name = models.CharField(max_length=120)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("name"), name="organisation_name_once")]


class CareTeam(Row):
    """The people of an organisation who look after somebody together."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint("organisation", Lower("name"), name="team_name_once")]


class CareTeamMember(Row):
    """That a person works in a team. `name` is the name at work, as everybody who is looked after there sees it."""

    team = models.ForeignKey(CareTeam, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    profession = models.CharField(max_length=20, choices=[(one.value, one.value) for one in Profession])
    name = models.CharField(max_length=80)
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["team", "person"], condition=_LIVE, name="team_member_once"),
            models.CheckConstraint(condition=~models.Q(name=""), name="team_member_has_a_name"),
            models.CheckConstraint(
                condition=_LIVE | models.Q(left_at__gte=models.F("joined_at")), name="team_member_leaves_after"
            ),
        ]


class SiteRole(Row):
    """That a person does some work for this site. Operators are marked on the account itself."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=20, choices=[(one.value, one.value) for one in GIVEN_ROLES])
    given_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "role"], condition=models.Q(ended_at__isnull=True), name="site_role_once"
            ),
            models.CheckConstraint(
                condition=models.Q(ended_at__isnull=True) | models.Q(ended_at__gte=models.F("given_at")),
                name="site_role_ends_after",
            ),
        ]
