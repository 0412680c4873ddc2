"""The pages of the kit: one after another, left and taken up, refused kindly."""

from uuid import uuid4

import pytest
from django.urls import reverse

from tests.support.people import NOON
from waymark.common.ids import new_id
from waymark.common.words import Edit
from waymark.groups import operations, queries
from waymark.groups.models import KitDraft, PeerGroup
from waymark.groups.terms.kit import NEEDED, Step
from waymark.groups.tests.kit.answers import ANSWERS, ONLINE, PURPOSE, written

BEGIN = reverse("group_kit_begin")


def page_of(draft_id, step):
    return reverse("group_kit_step", args=[draft_id, step.value])


def sent(answers, version=0, **more):
    """What a browser sends: nothing for what is empty or not ticked."""
    said = {name: value for name, value in answers.items() if value is not None and value is not False}
    return {**said, "client_id": str(new_id()), "based_on": version, **more}


def text(answer):
    return answer.content.decode()


def test_somebody_goes_from_page_to_page_and_has_a_group(hers, rowan):
    answer = hers.post(BEGIN, sent(PURPOSE))
    for step in list(Step)[1:]:
        assert answer.status_code == 303, text(answer)
        assert answer["Location"].endswith(f"/{step.value}/")
        assert hers.get(answer["Location"]).status_code == 200
        answer = hers.post(answer["Location"], sent(ANSWERS[step]))
    look = answer["Location"]
    assert "Every second Monday" in text(hers.get(look))
    answer = hers.post(look, {"based_on": len(Step)})
    group = PeerGroup.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, reverse("group_begun", args=[group.slug]))
    begun = text(hers.get(answer["Location"]))
    assert "Print the poster" in begun
    assert "second coordinator" in begun


def test_the_first_page_sent_twice_makes_one_draft(hers):
    form = sent(PURPOSE)
    places = {hers.post(BEGIN, form)["Location"] for _time in range(2)}
    assert len(places) == KitDraft.objects.count() == 1


def test_a_page_that_was_looked_at_again_shows_what_was_written(hers, rowan):
    draft_id = written(rowan)
    page = text(hers.get(page_of(draft_id, Step.PLACE)))
    for words in ("4 Mill Lane, Otherton OT1 2AB", "The green door on the left.", "Firm, with arms.", 'value="80"'):
        assert words in page
    assert '<details class="disclosure" open>' in page
    page = text(hers.get(page_of(draft_id, Step.WHEN)))
    assert 'value="2026-08-03"' in page
    assert 'value="14:00"' in page


@pytest.mark.parametrize("step", Step)
def test_what_was_kept_can_be_sent_again_as_it_stands(hers, rowan, step):
    draft_id = written(rowan)
    answer = hers.post(page_of(draft_id, step), sent(ANSWERS[step], 1))
    assert answer.status_code == 303
    assert queries.kit_of(rowan, draft_id).said(step).items() >= ANSWERS[step].items()


@pytest.mark.parametrize(
    ("step", "wrong", "words"),
    [
        (Step.PURPOSE, {"name": ""}, "Give the group a name"),
        (Step.PURPOSE, {"purpose": "x" * 601}, "Nothing you wrote has been cut"),
        (Step.WAY_IN, {"eligibility": ""}, "Choose one of these"),
        (Step.WAY_IN, {"questions": "1\n2\n3\n4"}, "Three questions at the most"),
        (Step.WAY_IN, {"pass_from": str(uuid4())}, "Select a valid choice"),
        (Step.HOW, {"online_link": "no link at all"}, "no address of the web"),
        (Step.HOW, {"room_seats": "0"}, "whole number"),
        (Step.WHEN, {"when_interval": "99"}, "whole number"),
        (Step.PLACE, {"venue_name": ""}, "Give the place a name"),
        (Step.PLACE, {"metres_from-bus": "far"}, "whole number"),
        (Step.AGREEMENT, {"lines": [], "own": ""}, "Keep one line at least"),
        (Step.AGREEMENT, {"own": "x" * 301}, "300 characters"),
        (Step.ROLES, {"my_name": " "}, "Write the name"),
        (Step.SESSIONS, {"first": "no-such-plan"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_typed_is_lost(hers, rowan, step, wrong, words):
    draft_id = written(rowan)
    answer = hers.post(page_of(draft_id, step), sent({**ANSWERS[step], **wrong}, 1))
    assert answer.status_code == 422
    assert words in text(answer)
    assert "to put right" in text(answer)
    for value in wrong.values():
        assert not isinstance(value, str) or value.strip() in text(answer)
    assert queries.kit_of(rowan, draft_id).said(step) == ANSWERS[step]


def test_dates_are_shown_before_they_are_kept(hers, rowan):
    draft_id = written(rowan, without=(Step.WHEN,))
    answer = hers.post(page_of(draft_id, Step.WHEN), sent(ANSWERS[Step.WHEN], **{"show-dates": "1"}))
    assert answer.status_code == 200
    assert "every second Monday" in text(answer)
    assert Step.WHEN in queries.kit_of(rowan, draft_id).to_go


@pytest.mark.parametrize(
    ("step", "answers", "shown"),
    [
        (Step.WHO, {"who_for": "Mine"}, "Everybody who has finished the programme."),
        (Step.HOW, {"setting": "online", "room_seats": "7"}, "Both at once"),
        (Step.AGREEMENT, {"lines": ["body"], "own": "Mine"}, "We end on time."),
    ],
)
def test_the_same_page_in_two_tabs_shows_both_and_pushes_nothing_away(hers, rowan, step, answers, shown):
    draft_id = written(rowan)
    answer = hers.post(page_of(draft_id, step), sent(answers))
    assert answer.status_code == 409
    assert "Saved now, from the other place:" in text(answer)
    assert shown in text(answer)
    assert queries.kit_of(rowan, draft_id).said(step) == ANSWERS[step]
    answer = hers.post(page_of(draft_id, step), sent(answers, 1))
    assert answer.status_code == 303


def test_what_changed_while_it_was_looked_over_is_shown_before_the_group_starts(hers, rowan):
    draft_id = written(rowan)
    look = reverse("group_kit_look", args=[draft_id])
    edit = Edit.fresh(1)
    operations.write_kit_step(
        by=rowan, step=Step.WHO, answers={"who_for": "Cats"}, draft_id=draft_id, edit=edit, at=NOON
    )
    answer = hers.post(look, {"based_on": len(Step)})
    assert answer.status_code == 409
    assert "Cats" in text(answer)
    assert hers.post(look, {"based_on": len(Step) + 1}).status_code == 303
    assert hers.post(look, {"based_on": "?"}).status_code == 303  # sent again: it leads to the same group
    assert PeerGroup.objects.count() == 1


def test_the_look_says_what_is_needed_and_leads_there(hers, rowan):
    draft_id = written(rowan, without=(Step.HOW, Step.WHO))
    look = reverse("group_kit_look", args=[draft_id])
    page = text(hers.get(look))
    assert page.count("Needed before the group can start") == 1
    assert "It can come later" in page
    assert "Start the group" not in page.split("<h1>")[1].split("</main>")[0]
    assert hers.post(look, {"based_on": len(Step) - 2}).status_code == 422
    assert PeerGroup.objects.count() == 0


def test_a_group_online_skips_the_place_and_counts_nine_pages(hers, rowan):
    draft_id = written(rowan, how=ONLINE, without=(Step.AGREEMENT,))
    answer = hers.post(page_of(draft_id, Step.WHEN), sent(ANSWERS[Step.WHEN], 1))
    assert answer["Location"].endswith("/agreement/")
    assert "Step 6 of 9" in text(hers.get(answer["Location"]))


def test_it_is_put_away_and_taken_up_again(hers, rowan):
    draft_id = written(rowan, without=NEEDED[1:])
    assert hers.post(reverse("group_kit_put_away", args=[draft_id])).status_code == 303
    assert "Take up again" in text(hers.get(reverse("group_kit")))
    assert hers.post(reverse("group_kit_take_up", args=[draft_id])).status_code == 303
    assert "Take up again" not in text(hers.get(reverse("group_kit")))


def test_typing_is_kept_quietly_where_nothing_is_needed(hers, rowan):
    draft_id = written(rowan, without=(Step.WHO,))
    answer = hers.post(page_of(draft_id, Step.WHO), sent({"who_for": "Any"}, quiet="1"))
    assert (answer.status_code, answer["X-Words-Version"]) == (204, "1")


PLACES = [
    ("group_kit_look", ()),
    ("group_kit_put_away", ()),
    ("group_kit_take_up", ()),
    *[("group_kit_step", (step.value,)) for step in Step],
]


@pytest.mark.parametrize(("name", "more"), PLACES)
def test_to_everybody_else_it_never_was(theirs, client, rowan, name, more):
    address = reverse(name, args=[written(rowan), *more])
    nothing = theirs.get("/there/is/no/such/page/")
    answers = [theirs.post(address, sent(PURPOSE)), theirs.get(address)]
    for answer in answers:
        assert answer.status_code == 405 or (answer.status_code, answer.content) == (404, nothing.content)
    assert client.get(address)["Location"].startswith("/sign-in/")


def test_no_page_has_another_name(hers, rowan):
    assert hers.get(reverse("group_kit_step", args=[written(rowan), "nothing"])).status_code == 404


@pytest.mark.parametrize("name", ["group_kit", "group_kit_begin"])
def test_signed_out_one_signs_in(client, db, name):
    assert client.get(reverse(name))["Location"].startswith("/sign-in/")
    assert client.delete(reverse(name)).status_code in (302, 405)
