"""The four sides: what the plan holds on each, and one step for a side where nothing stands."""

from dataclasses import replace

import pytest
from django.urls import reverse

from waymark.common.words import Edit
from waymark.home.four_sides import four_sides_of
from waymark.plans import operations as plans
from waymark.plans.rules.circle import MemberWords
from waymark.plans.rules.sides import Side
from waymark.plans.tests.people import LATER
from waymark.sharing.queries import own_access
from waymark.sharing.terms import Access, NotAllowed
from waymark.skills import operations as skills

BO = MemberWords("Bo <b>", sides=(Side.PHYSICAL,))
EVERY_SIDE = dict.fromkeys(Side, "Something")


def member(person, words=BO):
    return plans.write_member(by=person, words=words, edit=Edit.fresh(), at=LATER)


def own(person, words):
    plans.write_sides(by=person, words=words, edit=Edit.fresh(), at=LATER)


def test_with_nothing_there_the_sides_are_explained_and_one_step_is_offered(hers, ash):
    page = hers.get(reverse("four_sides")).content.decode()
    assert four_sides_of(own_access(ash), at=LATER).is_blank
    assert page.count("sides-leaf-empty") == 4
    assert page.count('class="sides-step"') == 1
    assert "What the four sides are" in page
    assert "Nothing here yet." not in page


def test_what_stands_somewhere_is_drawn_and_listed_with_its_part(hers, ash):
    saved = member(ash)
    own(ash, {Side.PSYCHOLOGICAL: "A kind word\n- A book"})
    page = hers.get(reverse("four_sides")).content.decode()
    sides = {one.side: [thing.words for thing in one.things] for one in four_sides_of(own_access(ash), at=LATER).sides}
    assert sides == {
        Side.PHYSICAL: ["Bo <b>"],
        Side.EMOTIONAL: [],
        Side.SOCIAL: ["Bo <b>"],
        Side.PSYCHOLOGICAL: ["A kind word", "A book"],
    }
    assert page.count("sides-leaf-empty") == 1
    assert "Bo <b>" not in page
    assert page.count(f'href="{reverse("circle_member", args=[saved.id])}"') == 2
    assert "comforted you" in page


def test_skills_in_use_stand_on_their_sides_and_lead_to_their_pages(hers, ash):
    skills.star_skill(by=ash, slug="kind-letter", at=LATER)
    page = hers.get(reverse("four_sides")).content.decode()
    assert f'href="{reverse("skill", args=["kind-letter"])}"' in page
    assert reverse("skill", args=["body-scan"]) not in page


def test_only_the_first_empty_side_is_invited(ash):
    own(ash, {Side.PHYSICAL: "Walk", Side.SOCIAL: "Choir"})
    assert four_sides_of(own_access(ash), at=LATER).invited.side is Side.EMOTIONAL


def test_where_every_side_holds_something_nothing_is_asked(hers, ash):
    own(ash, EVERY_SIDE)
    page = hers.get(reverse("four_sides")).content.decode()
    assert "One small step" not in page
    assert "sides-leaf-empty" not in page


def test_it_asks_for_its_topic(ash):
    access = own_access(ash)
    with pytest.raises(NotAllowed):
        four_sides_of(Access(ash.pk, ash.pk, frozenset(), None, access.maker), at=LATER)


def test_signed_out_it_leads_to_signing_in(client):
    assert client.get(reverse("four_sides"))["Location"].startswith(reverse("account_login"))


def test_the_number_of_queries_does_not_grow(hers, ash, django_assert_max_num_queries):
    for number in range(6):
        member(ash, replace(BO, name=f"Bo {number}"))
    own(ash, EVERY_SIDE)
    # session and person; keys and tables: own words, goals, the circle, pacing, skills
    with django_assert_max_num_queries(13):
        hers.get(reverse("four_sides"))
