"""Every column in which words of somebody can stand, found by walking all models: one made tomorrow is in it as well.

A column is left out only by a line here. What is left in has to be seen on a page by `test_scripts_in_pages.py`, with
an attack in it, or to be named below with the reason why nobody else ever reads it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.apps import apps
from django.db import models

from tests.architecture.source import APPS
from waymark.common.sealed import SealedField

_ANYWHERE = set(
    "zone region language digest code_digest token_digest passcode_digest wrapped_by sealed_by seal last skill "
    "host_kind thing_kind place_kind source_kind media_type sound_type wording slug".split()
)
_NO_WORDS = """
    AuditLine.verb AuditLine.thing
    Person.password Person.display
    Notice.kind Notice.key Notice.laid_for Delivery.lead TimetablePiece.name ReminderWishes.leads
    PushDevice.content ConsentWording.text StoryWording.text
    Consent.scope DutyCare.spared Report.cites Decision.cites Case.reasons
    Closeness.mark GoalMark.level PacingStep.content PacingChoice.content
    Entry.answers EntryVersion.answers HarmCheck.answer BodyMap.figure BodyMap.marks SkillChoice.content
    ImportRun.file
    Setback.sound SetbackRecording.sound Story.picture Story.sound StoryCopy.picture StoryCopy.sound PostPicture.file
    CasePicture.file
    Story.leaving SessionPlan.from_key Cohort.group_slug ReadingHours.weekly
    Programme.starter_skills CopingCard.sides CardResults.content PostWord.word Mute.flag
"""
NO_WORDS = set(_NO_WORDS.split())
"""Names, keys, digests, numbers and choices that the site itself makes, and files that are no text."""

ADDRESSES = {"Series.online_link", "GuestHour.link", "StoryUse.link"}
"""Kept only as an address of the web: the forms refuse any other, which is looked at in `test_scripts_in_pages.py`."""


class Kind(Enum):
    PLAIN = "plain"
    PARTS = "parts"
    SEALED = "sealed"


@dataclass(frozen=True)
class Column:
    """`name` is `Model.field`, as fates call it."""

    name: str
    model: type[models.Model]
    field: "models.Field[Any, Any]"
    kind: Kind


def columns() -> Iterator[Column]:
    for app in APPS:
        if apps.is_installed(f"waymark.{app}"):
            for model in apps.get_app_config(app).get_models():
                yield from _of(model)


def _of(model: type[models.Model]) -> Iterator[Column]:
    for field in model._meta.concrete_fields:
        name, kind = f"{model.__name__}.{field.name}", _kind(field)
        if kind and field.name not in _ANYWHERE and name not in NO_WORDS:
            yield Column(name, model, field, kind)


def _kind(field: "models.Field[Any, Any]") -> Kind | None:
    if isinstance(field, SealedField):
        return Kind.SEALED
    if isinstance(field, models.JSONField):
        return Kind.PARTS
    written = isinstance(field, models.CharField | models.TextField) and not field.choices
    return Kind.PLAIN if written else None
