"""What happened to the plan that a person and a team agree on. Each side has verbs of its own."""

from django.utils.translation import gettext_lazy as _

HAPPENINGS = {
    ("person proposed", "PlanVersion"): _("You proposed a plan to your care team."),
    ("team proposed", "PlanVersion"): _("Your care team proposed a plan to you."),
    ("person agree", "PlanDecision"): _("You agreed to a plan with your care team."),
    ("team agree", "PlanDecision"): _("Your care team agreed to a plan with you."),
    ("person with_reservation", "PlanDecision"): _("You agreed to a plan, with a reservation."),
    ("team with_reservation", "PlanDecision"): _("Your care team agreed to a plan, with a reservation."),
    ("person not_agree", "PlanDecision"): _("You did not agree to a plan."),
    ("team not_agree", "PlanDecision"): _("Your care team did not agree to a plan."),
    ("person withdraw", "PlanDecision"): _("You stepped back from the plan with your care team."),
    ("team withdraw", "PlanDecision"): _("Your care team stepped back from the plan with you."),
}
