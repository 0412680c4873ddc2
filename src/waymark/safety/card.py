"""The get-seen card: new or changed signs that want somebody's eyes on them, and how soon.

It is a list to read, not a set of questions: it adds nothing up, sorts nobody, and never says that all is well. Single
signs predict poorly, so there is no count of them (NICE CKS, low back pain).

Facts were carried over from the sources named in each part, in our own words. The signs of cauda equina pressure are
close to the card of Greenhalgh, Mercer and Finucane on purpose; in other languages they are taken from the official
card of that language and from nowhere else, which is why they carry a context of their own for translators.
`docs/help-now.md` says what could be confirmed and what could not.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = str | Promise

PUT_TOGETHER_ON = date(2026, 11, 21)
"""When the facts of the card were last looked up."""

REVIEWED_BY: Words = ""
"""Name and profession of the health professional who signed the card; empty as long as nobody has."""

OFFICIAL = "cauda equina card: only from the official card of this language"


class HowSoon(StrEnum):
    """What a part of the card asks for, most urgent first."""

    EMERGENCY_NUMBER = "emergency-number"
    EMERGENCY_DEPARTMENT = "emergency-department"
    TODAY = "today"
    THIS_WEEK = "this-week"


@dataclass(frozen=True)
class Part:
    how_soon: HowSoon
    title: Words
    signs: tuple[Words, ...]
    sources: tuple[str, ...]


CARD = (
    Part(
        HowSoon.EMERGENCY_NUMBER,
        _("Chest, head, breath"),
        (
            _(
                "Chest pain that feels crushing, tight, heavy or squeezing. It may spread to an arm, the neck, the jaw "
                "or the back. You may sweat, feel sick or be short of breath."
            ),
            _("A sudden, terrible headache, unlike any you have had."),
            _("One side of the face drops, an arm is weak, or speech is slurred or muddled, even if it passes."),
            _("A swollen, painful calf or leg together with trouble breathing or chest pain."),
            _("Sudden, bad trouble breathing, or somebody collapses."),
        ),
        (
            "NHS: heart attack; stroke; headaches; deep vein thrombosis; pulmonary embolism",
            "Stroke Association: the FAST signs",
        ),
    ),
    Part(
        HowSoon.EMERGENCY_NUMBER,
        _("Too much medicine, alcohol or drugs"),
        (
            _("Very sleepy, or cannot be woken."),
            _("Breathing is slow, shallow, rattling like a snore, or has stopped."),
            _("Lips or fingertips turn blue or grey."),
            _("The black centres of the eyes are very small."),
            _("More medicine taken than the label or your prescriber says, even if you feel well. Harm can show late."),
        ),
        (
            "Resuscitation Council UK, first aid for opioid poisoning (quoted by other pages)",
            "Turning Point: overdose awareness; EDP: naloxone",
        ),
    ),
    Part(
        HowSoon.EMERGENCY_DEPARTMENT,
        _("Back or leg pain, and one of these is new or changed"),
        (
            pgettext_lazy(OFFICIAL, "Numbness or pins and needles between your inner thighs or in your genitals."),
            pgettext_lazy(OFFICIAL, "Numbness around your back passage or in your buttocks."),
            pgettext_lazy(OFFICIAL, "Wiping with toilet paper feels different."),
            pgettext_lazy(OFFICIAL, "It is harder to start to pee, or to stop or control the flow."),
            pgettext_lazy(OFFICIAL, "You do not feel the pee pass."),
            pgettext_lazy(OFFICIAL, "You leak pee, or have begun to need pads."),
            pgettext_lazy(OFFICIAL, "You cannot tell whether your bladder is full or empty."),
            pgettext_lazy(OFFICIAL, "You cannot hold back a bowel movement, or you leak, or you do not feel it pass."),
            pgettext_lazy(OFFICIAL, "Erections or ejaculation have changed, or your genitals lose feeling during sex."),
            pgettext_lazy(OFFICIAL, "Sciatica (nerve pain) in both legs."),
            pgettext_lazy(OFFICIAL, "Weakness in both legs that is severe or getting worse."),
        ),
        (
            "Cauda equina card by Greenhalgh, Mercer and Finucane, in over 30 languages",
            "NICE Clinical Knowledge Summary: sciatica, 2018",
            "NHS: back pain",
        ),
    ),
    Part(
        HowSoon.EMERGENCY_DEPARTMENT,
        _("After a serious accident"),
        (_("Back or neck pain that began with a serious accident, such as a car crash or a fall from a height."),),
        ("NHS: back pain",),
    ),
    Part(
        HowSoon.TODAY,
        _("Signs of an infection, or of a broken bone"),
        (
            _("New back pain with a high temperature, shivering, or feeling very unwell."),
            _("New back pain, and an illness or medicine weakens you against infection, or you inject drugs."),
            _("A joint that is suddenly hot, swollen and very painful, with a high temperature or feeling ill."),
            _("New back pain after a fall or knock, even a small one if your bones are thin or you take steroids."),
        ),
        ("NHS: back pain; septic arthritis", "NHS Gloucestershire (G-care), back pain red flags"),
    ),
    Part(
        HowSoon.THIS_WEEK,
        _("Other changes that a doctor should know of"),
        (
            _("You have had cancer, and there is a new pain."),
            _("You lose weight without trying."),
            _("Pain that never lets up at night, whatever you do."),
            _("New pain high in your back, between or above the shoulder blades."),
            _("A new lump or swelling in your back, or your back has changed shape."),
            _("Your first back pain, and you are under 20 or over 55."),
        ),
        ("NHS: back pain", "NHS Gloucestershire (G-care), back pain red flags"),
    ),
)
