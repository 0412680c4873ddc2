"""What each region is called, in plain words. "Your left" is always the person's own left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from waymark.diary.body.terms import REGIONS, Figure, Group, Part, Region, Side

if TYPE_CHECKING:  # the type exists only in the stubs
    from django.utils.functional import _StrPromise as Lazy

GROUPS: dict[Group, Lazy] = {
    Group.HEAD: _("Head and neck"),
    Group.ARMS: _("Shoulders and arms"),
    Group.HANDS: _("Wrists and hands"),
    Group.CHEST: _("Chest and belly"),
    Group.BACK: _("Back"),
    Group.PELVIS: _("Hips, bottom and between the legs"),
    Group.LEGS: _("Legs and knees"),
    Group.FEET: _("Ankles and feet"),
}
FIGURES: dict[Figure, Lazy] = {
    Figure.PLAIN: _("Plain figure"),
    Figure.SHOULDERS: _("Broader shoulders"),
    Figure.HIPS: _("Broader hips"),
}
# The pictures that show small parts larger.
FRAMES: dict[str, Lazy] = {
    "front": _("Front"),
    "back": _("Back"),
    "head-front": _("Head and neck, front"),
    "head-back": _("Head and neck, back"),
    "hand-front-left": _("Your left hand, palm side"),
    "hand-front-right": _("Your right hand, palm side"),
    "hand-back-left": _("Your left hand, back"),
    "hand-back-right": _("Your right hand, back"),
    "foot-front-left": _("Your left foot, from the front"),
    "foot-front-right": _("Your right foot, from the front"),
    "foot-back-left": _("Your left foot, from behind"),
    "foot-back-right": _("Your right foot, from behind"),
    "sole-left": _("Your left sole"),
    "sole-right": _("Your right sole"),
}
# Parts on the middle line: one name.
MIDDLE: dict[str, Lazy] = {
    "head-top": _("Top of your head"),
    "nose": _("Your nose"),
    "mouth": _("Your mouth, teeth and chin"),
    "throat": _("Your throat"),
    "neck-spine": _("Back of your neck, in the middle"),
    "breastbone": _("Your breastbone"),
    "upper-belly": _("Your upper belly, in the middle"),
    "navel": _("Around your belly button"),
    "lower-belly": _("Your lower belly, in the middle"),
    "spine-upper": _("Your upper spine, between the shoulder blades"),
    "spine-mid": _("Your spine, halfway down"),
    "spine-low": _("Your lower spine"),
    "genitals": _("Your genital area"),
    "tailbone": _("Your tailbone and the bone above it"),
    "seat": _("Between your buttocks"),
}
MIDDLE_FOR_OTHERS: dict[str, Lazy] = {
    "head-top": _("Top of the head"),
    "nose": _("Nose"),
    "mouth": _("Mouth, teeth and chin"),
    "throat": _("Throat"),
    "neck-spine": _("Back of the neck, in the middle"),
    "breastbone": _("Breastbone"),
    "upper-belly": _("Upper belly, in the middle"),
    "navel": _("Around the belly button"),
    "lower-belly": _("Lower belly, in the middle"),
    "spine-upper": _("Upper spine, between the shoulder blades"),
    "spine-mid": _("Spine, halfway down"),
    "spine-low": _("Lower spine"),
    "genitals": _("Genital area"),
    "tailbone": _("Tailbone and the bone above it"),
    "seat": _("Between the buttocks"),
}
# Parts on both sides: the name in the list, then in full for the left and for the right.
SIDED: dict[str, tuple[Lazy, Lazy, Lazy]] = {
    "forehead": (_("Forehead"), _("Forehead, your left half"), _("Forehead, your right half")),
    "temple": (_("Temple"), _("Your left temple"), _("Your right temple")),
    "eye": (_("Eye"), _("Your left eye"), _("Your right eye")),
    "ear": (_("Ear"), _("Your left ear"), _("Your right ear")),
    "cheek": (_("Cheek"), _("Your left cheek"), _("Your right cheek")),
    "jaw": (_("Jaw"), _("Your left jaw"), _("Your right jaw")),
    "neck-front": (_("Neck, front"), _("Front of your neck, your left side"), _("Front of your neck, your right side")),
    "head-back": (_("Head, back"), _("Back of your head, your left half"), _("Back of your head, your right half")),
    "skull-base": (
        _("Where head and neck meet"),
        _("Where head and neck meet, your left side"),
        _("Where head and neck meet, your right side"),
    ),
    "neck-back": (_("Neck, back"), _("Back of your neck, your left side"), _("Back of your neck, your right side")),
    "collarbone": (_("Collarbone"), _("Your left collarbone"), _("Your right collarbone")),
    "shoulder-front": (_("Shoulder, front"), _("Front of your left shoulder"), _("Front of your right shoulder")),
    "upper-arm-front": (_("Upper arm, front"), _("Front of your left upper arm"), _("Front of your right upper arm")),
    "elbow-front": (_("Elbow, inside"), _("Inside of your left elbow"), _("Inside of your right elbow")),
    "forearm-front": (_("Forearm, palm side"), _("Your left forearm, palm side"), _("Your right forearm, palm side")),
    "shoulder-top": (_("Shoulder, top"), _("Top of your left shoulder"), _("Top of your right shoulder")),
    "shoulder-back": (_("Shoulder, back"), _("Back of your left shoulder"), _("Back of your right shoulder")),
    "upper-arm-back": (_("Upper arm, back"), _("Back of your left upper arm"), _("Back of your right upper arm")),
    "elbow-back": (_("Elbow, outside"), _("Outside of your left elbow"), _("Outside of your right elbow")),
    "forearm-back": (
        _("Forearm, back of the hand side"),
        _("Your left forearm, back of the hand side"),
        _("Your right forearm, back of the hand side"),
    ),
    "wrist-front": (_("Wrist, palm side"), _("Your left wrist, palm side"), _("Your right wrist, palm side")),
    "palm": (_("Palm"), _("Your left palm"), _("Your right palm")),
    "wrist-back": (
        _("Wrist, back of the hand side"),
        _("Your left wrist, back of the hand side"),
        _("Your right wrist, back of the hand side"),
    ),
    "hand-back": (_("Back of the hand"), _("Back of your left hand"), _("Back of your right hand")),
    "thumb": (_("Thumb"), _("Your left thumb"), _("Your right thumb")),
    "finger-index": (_("Index finger"), _("Your left index finger"), _("Your right index finger")),
    "finger-middle": (_("Middle finger"), _("Your left middle finger"), _("Your right middle finger")),
    "finger-ring": (_("Ring finger"), _("Your left ring finger"), _("Your right ring finger")),
    "finger-little": (_("Little finger"), _("Your left little finger"), _("Your right little finger")),
    "chest": (_("Chest or breast"), _("Chest or breast on your left"), _("Chest or breast on your right")),
    "ribs-front": (_("Lower ribs, front"), _("Front of your lower left ribs"), _("Front of your lower right ribs")),
    "belly-side": (_("Side of the belly"), _("Your left side, at the waist"), _("Your right side, at the waist")),
    "lower-belly-side": (_("Lower belly"), _("Lower belly on your left"), _("Lower belly on your right")),
    "shoulder-blade": (_("Shoulder blade"), _("Your left shoulder blade"), _("Your right shoulder blade")),
    "ribs-back": (_("Mid back"), _("Mid back on your left"), _("Mid back on your right")),
    "low-back": (_("Low back"), _("Low back on your left"), _("Low back on your right")),
    "hip-front": (_("Hip, front"), _("Front of your left hip"), _("Front of your right hip")),
    "groin": (_("Groin"), _("Your left groin"), _("Your right groin")),
    "hip-outer": (_("Hip, outer side"), _("Outer side of your left hip"), _("Outer side of your right hip")),
    "buttock": (_("Buttock"), _("Your left buttock"), _("Your right buttock")),
    "thigh-front": (_("Thigh, front"), _("Front of your left thigh"), _("Front of your right thigh")),
    "thigh-inner": (_("Thigh, inside"), _("Inside of your left thigh"), _("Inside of your right thigh")),
    "knee-front": (_("Knee, front"), _("Front of your left knee"), _("Front of your right knee")),
    "shin": (_("Shin"), _("Your left shin"), _("Your right shin")),
    "thigh-back": (_("Thigh, back"), _("Back of your left thigh"), _("Back of your right thigh")),
    "thigh-outer": (_("Thigh, outer side"), _("Outer side of your left thigh"), _("Outer side of your right thigh")),
    "knee-back": (_("Knee, back"), _("Back of your left knee"), _("Back of your right knee")),
    "calf": (_("Calf"), _("Your left calf"), _("Your right calf")),
    "ankle-front": (_("Ankle, front"), _("Front of your left ankle"), _("Front of your right ankle")),
    "foot-top": (_("Foot, top"), _("Top of your left foot"), _("Top of your right foot")),
    "toe-big": (_("Big toe"), _("Your left big toe"), _("Your right big toe")),
    "toes-small": (_("Other toes"), _("The other toes of your left foot"), _("The other toes of your right foot")),
    "ankle-back": (_("Ankle, back"), _("Back of your left ankle"), _("Back of your right ankle")),
    "heel": (_("Heel"), _("Your left heel"), _("Your right heel")),
    "foot-arch": (_("Arch of the foot"), _("Arch of your left foot"), _("Arch of your right foot")),
    "foot-ball": (_("Ball of the foot"), _("Ball of your left foot"), _("Ball of your right foot")),
}


def name_of(part: Part) -> Lazy:
    """The short name of a part, as it heads a row of the list."""
    return SIDED[part.key][0] if part.sided else MIDDLE[part.key]


def label_of(region: Region) -> Lazy:
    """The full name of a region, e.g. "Front of your left knee"."""
    if region.side is Side.MIDDLE:
        return MIDDLE[region.part.key]
    return SIDED[region.part.key][1 if region.side is Side.LEFT else 2]


def label(key: str) -> Lazy:
    """The full name of a region by its key. KeyError if there is no such region."""
    return label_of(REGIONS[key])


def label_for_others(key: str) -> str:
    """The name of a region on a page that is not the person's own, e.g. "Knee, front, left"."""
    region = REGIONS[key]
    if region.side is Side.MIDDLE:
        return str(MIDDLE_FOR_OTHERS[region.part.key])
    pattern = _("%(place)s, left") if region.side is Side.LEFT else _("%(place)s, right")
    return str(pattern) % {"place": name_of(region.part)}
