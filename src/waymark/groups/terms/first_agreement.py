"""The agreement that a group begins with which came out of a programme. It is changed as any other, at any time.

Its lines are what graduate groups and peer communities agree on (facts, groups A and B): in our own words.
"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FIRST_LINES: Mapping[Promise, Promise] = {
    _("What is said in the group stays in the group. Nobody records, takes pictures or tells others who comes."): _(
        "What we say here stays here."
    ),
    _("We listen before we answer. Everybody may pass, and silence is fine."): _("You may listen and say nothing."),
    _("We speak of our own experience. We do not tell each other what to take, to stop or to buy."): _(
        "We say what we tried. We do not tell others what to do."
    ),
    _("Standing, lying down, going out and coming back need no reason. Nor does staying away."): _(
        "You may move, leave or stay at home. You need not say why."
    ),
    _("When somebody is in danger we get help: the group is not an emergency service."): _(
        "In danger we ring for help."
    ),
    _("If something between us hurts, we say so, to the person or to a coordinator."): _(
        "If somebody hurts you, tell them or a coordinator."
    ),
}
