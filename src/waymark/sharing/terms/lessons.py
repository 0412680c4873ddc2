"""A supporter's own learning: short, each with where it comes from."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


@dataclass(frozen=True)
class Lesson:
    """Two minutes to read. `source` says in words where it comes from and how sure it is; `url` leads there."""

    key: str
    title: Words
    lines: tuple[Words, ...]
    source: Words
    url: str


LESSONS = (
    Lesson(
        "ask",
        _("Ask first, then believe the answer"),
        (
            _(
                "Nobody can see pain. A person may smile and hurt, or look tired and be fine. So ask, and take "
                "the answer as it is."
            ),
            _(
                "You could say: “What would help right now?” or “Shall I do something, or just be here?” "
                "“Nothing, thank you” is an answer too."
            ),
            _(
                "You do not need a way to make it stop. Most people have tried very many things. Listening is "
                "doing something."
            ),
        ),
        _(
            "From a leaflet for carers by Carers Australia. It passes on what carers and people with pain say; it"
            " is no study."
        ),
        "https://www.carersaustralia.com.au/medicine-safety/factsheet-5-how-can-i-help-someone-living-with-pain/",
    ),
    Lesson(
        "not-take-over",
        _("Help, but do not take over"),
        (
            _(
                "When somebody hurts, it is natural to take things out of their hands. Now and then that is just "
                "right. If it becomes the rule, a person can do less and less of what matters to them."
            ),
            _(
                "Let them do what they can, at their own pace and with pauses. Do a thing together, or do the "
                "half that they ask for."
            ),
            _("Say what you see them manage, and that you count on them. Do not rush, and do not check."),
        ),
        _(
            "In a study of couples in which one had arthritis, pain rose a little over days when partners took "
            "more off their hands, and fell on days when they showed that they believed in them. It was one "
            "study, over one week. More pain also made partners take over more, so what leads to what is not "
            "settled."
        ),
        "https://www.frontiersin.org/articles/10.3389/fpsyg.2018.01760/full",
    ),
    Lesson(
        "bad-day",
        _("On a bad day, do the one thing you agreed on"),
        (
            _("A bad day comes and goes again. Mostly it does not mean that something new is broken."),
            _(
                "If they wrote down how to help, start there. If not, keep it small: a drink, a quiet room, a "
                "message to somebody who waits."
            ),
            _(
                "If something is new, sudden or frightening, do not wait for a plan. Open Help now, at the top of"
                " every page."
            ),
        ),
        _(
            "The idea of a plan for such days, made beforehand, is from the Pain Toolkit by Pete Moore, written "
            "out of his own life with pain. It is shared experience and no study."
        ),
        "https://www.paintoolkit.org/",
    ),
    Lesson(
        "own-life",
        _("Keep your own life going"),
        (
            _(
                "Supporting somebody can wear you out, and that is no failing. Sleep, friends and a thing that is"
                " yours alone are part of how you can go on."
            ),
            _(
                "Say early what is too much. A small yes that you can keep is worth more than a large one that "
                "you cannot."
            ),
            _(
                "You may have days when you are cross or sad about it all. Tell somebody who is there for you, "
                "not only the person you support."
            ),
        ),
        _(
            "From the same leaflet by Carers Australia. In a study, partners who felt the burden more were also "
            "felt to be less kind by the person in pain; it shows that the two go together, not why (Mohammadi "
            "and others, 2018)."
        ),
        "https://doi.org/10.1097/AJP.0000000000000610",
    ),
    Lesson(
        "come-along",
        _("Learn about it together"),
        (
            _(
                "Some pain programmes have a meeting for family and friends. Ask whether the one they go to has "
                "it, and whether they would like you there."
            ),
            _(
                "Go along to a visit only if they want you to. Then let them speak first. You can write down what"
                " is said."
            ),
        ),
        _(
            "Groups like this are part of many pain programmes. In one programme about seven in ten people who "
            "came found the meeting for friends and family very good. That says how it felt, not what it changed."
        ),
        "",
    ),
)
