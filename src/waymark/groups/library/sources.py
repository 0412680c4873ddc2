"""What the plans of the library lean on. The keys are those of the notes of this project; the words are ours."""

from django.utils.translation import gettext_lazy as _

from waymark.groups.terms.plans import PlanSource

# SEED: the group this part of Waymark is built for.
SEED = PlanSource(
    _(
        "Two people who had finished a pain management programme tell how they began a group of their own, with small "
        "jobs for everybody, the skills of the programme, and time to be together (Community Pain Service)"
    )
)
# The key is AC; read at vdocuments.net.
GUIDE = PlanSource(
    _("American Chronic Pain Association, Facilitator Guide: how groups of people with pain run their own meetings")
)
# AR: leaflets of NIHR ARC West; FA: Farr and others, the study of those groups.
FOLLOW_ON = PlanSource(
    _("Farr and others: groups in Bristol that went on after a programme, and what their members said about them"),
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC8665998/",
)
LEAFLETS = PlanSource(_("NIHR ARC West: leaflets for groups that carry on after a pain management programme"))
# MC: Mersey Care's guide to its programme.
BEST_HOPES = PlanSource(
    _("Mersey Care NHS: the guide to its pain management programme, which asks people for their best hopes")
)
# NC: 199 people of an online forum, 73,876 comments.
MOOD = PlanSource(
    _("A study of a pain forum: the mood of what people write comes closer to the mood of those they talk with"),
    "https://doi.org/10.2196/45858",
)
# The key is EM; read on the community of Emerge Australia.
OWN_STORY = PlanSource(_("Emerge Australia, rules of its community: tell what you did, not what others should do"))
# IP1: the demands on people who look after a community of peers.
WHO_LEADS = PlanSource(
    _("A study of people who look after online communities of peers: what they need, and what wears them out"),
    "https://doi.org/10.2196/58891",
)
# Self-management notes, B [34].
TOOLKIT = PlanSource(
    _("The Pain Toolkit by Pete Moore: pacing, planning, setbacks and working as a team are four of its twelve tools")
)
# Self-management notes, A [50] and C 32.
COMPANY = PlanSource(
    _("A trial of volunteer coaches that found no clear difference; its people had wanted company more than a course"),
    "https://doi.org/10.1007/s11606-024-09217-4",
)
