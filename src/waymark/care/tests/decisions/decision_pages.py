"""Opening and sending the pages of a decision, for tests."""

from dataclasses import replace
from uuid import uuid4

from django.urls import reverse

PARTS = "topic options matters values sure preference outcome after".split()
SMALL = [f"decision_{name}" for name in PARTS]
HERS = ["decision_matters", "decision_values", "decision_sure", "decision_outcome", "decision_after"]
NUMBERS = {"good_with": "15", "good_without": "10", "harm_with": "3", "harm_without": "1", "source": "Study, 2020"}


def form(based_on=0, **words):
    return {"client_id": str(uuid4()), "based_on": str(based_on), **words}


def at(table, decision_id, name="decision", *more):
    return reverse(name, args=[table.link_id, decision_id, *more])


def option(words, **other):
    """What the form of a choice sends."""
    return {key: value for key, value in replace(words, **other).content.items() if key != "is_out"}


def everything(table, decision_id):
    """Every address of the decision, with the ways in which it can be opened."""
    looked = [reverse("decisions", args=[table.link_id]), reverse("decision_new", args=[table.link_id])]
    looked += [at(table, decision_id, name) for name in ["decision", *SMALL]] + [
        at(table, decision_id, "decision_option", 2)
    ]
    sent = looked[1:2] + looked[3:]
    sent += [at(table, decision_id, name) for name in ("decision_put_aside", "decision_take_up")]
    return [("GET", one) for one in looked] + [("POST", one) for one in sent]
