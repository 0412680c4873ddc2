"""Audit lines in the words of the person they are about. Each app describes its own when it starts."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise

_sentences: dict[tuple[str, str], Words] = {}


def describe(sentences: Mapping[tuple[str, str], Words]) -> None:
    """`{(verb, thing): sentence}`, with the verbs and things that are given to `audit.operations.record`."""
    _sentences.update(sentences)


def sentence(verb: str, thing: str) -> Words:
    """What happened, as one sentence."""
    return _sentences.get((verb, thing), _("Something else of yours was changed."))
