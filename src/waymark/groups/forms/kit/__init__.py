"""The pages of the kit as forms: one for each step."""

from collections.abc import Mapping

from waymark.groups.forms.kit.agreement import AgreementForm
from waymark.groups.forms.kit.base import Given, StepForm
from waymark.groups.forms.kit.meeting import HowForm, PlaceForm, WhenForm
from waymark.groups.forms.kit.people import RolesForm, SafetyForm, SessionsForm
from waymark.groups.forms.kit.purpose import PurposeForm, WayInForm, WhoForm
from waymark.groups.terms.kit import Step

FORMS: Mapping[Step, type[StepForm]] = {
    Step.PURPOSE: PurposeForm,
    Step.WHO: WhoForm,
    Step.WAY_IN: WayInForm,
    Step.HOW: HowForm,
    Step.WHEN: WhenForm,
    Step.PLACE: PlaceForm,
    Step.AGREEMENT: AgreementForm,
    Step.ROLES: RolesForm,
    Step.SESSIONS: SessionsForm,
    Step.SAFETY: SafetyForm,
}

__all__ = ["FORMS", "Given", "StepForm"]
