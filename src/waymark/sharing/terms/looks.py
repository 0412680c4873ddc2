"""How a look stands in the audit: this verb, and the topic as its thing. And how who looked is called."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.people.terms import Profession

LOOKED = "looked"

YOURS: Mapping[Profession, Promise] = {
    Profession.PHYSIOTHERAPIST: _("Your physiotherapist %(name)s"),
    Profession.PSYCHOLOGIST: _("Your psychologist %(name)s"),
    Profession.NURSE: _("Your nurse %(name)s"),
    Profession.DOCTOR: _("Your doctor %(name)s"),
    Profession.OCCUPATIONAL: _("Your OT %(name)s"),
    Profession.PHARMACIST: _("Your pharmacist %(name)s"),
    Profession.OTHER: _("%(name)s from your care team"),
}
