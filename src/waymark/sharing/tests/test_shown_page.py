"""The supporter's page: what was shared and no more, the same empty page for every reason, the look written down."""

from datetime import timedelta

import pytest

from tests.support.people import NOON
from waymark.sharing import operations, queries
from waymark.sharing.terms import FOR_SUPPORTERS, To, ToKind, Topic
from waymark.sharing.terms import panels as registry
from waymark.sharing.terms.lessons import LESSONS
from waymark.sharing.tests.conftest import SOON
from waymark.sharing.tests.pages import address, shared_part, text
from waymark.sharing.tests.people import invited, shares

pytestmark = pytest.mark.django_db


def page_of(birchs, supporter_id):
    """Byte for byte, but for the secret of its forms."""
    answer = birchs.get(address("shown", supporter_id))
    headers = {name: value for name, value in answer.items() if name not in {"Expires", "Content-Length"}}
    return answer.status_code, headers, text(answer)


def test_never_withdrawn_run_out_and_set_aside_are_the_same_page(birchs, ash, supporter_id):
    to = To(ToKind.SUPPORTER, supporter_id)
    never = page_of(birchs, supporter_id)
    assert "Nothing is shared yet." in never[2]
    shares(ash, supporter_id, "goals", "how-to-help", "diary:pain", at=NOON)
    assert page_of(birchs, supporter_id) != never
    operations.withdraw(by=ash, to=to, at=NOON)
    withdrawn = page_of(birchs, supporter_id)
    shares(ash, supporter_id, "goals", at=NOON, until=SOON)
    run_out = page_of(birchs, supporter_id)
    shares(ash, supporter_id, "goals", at=NOON)
    operations.set_supporter_aside(by=ash, supporter_id=supporter_id, at=SOON)
    set_aside = page_of(birchs, supporter_id)
    assert never == withdrawn == run_out == set_aside


def test_the_list_and_the_way_to_it_do_not_tell_either(birchs, ash, supporter_id):
    def everything():
        return [text(birchs.get(address(name))) for name in ("shown_list", "people", "today", "me_record")]

    before = everything()
    shares(ash, supporter_id, "goals")
    assert everything() == before
    operations.set_supporter_aside(by=ash, supporter_id=supporter_id, at=SOON)
    assert everything() == before


def test_an_empty_page_leaves_no_look(birchs, ash, supporter_id):
    page_of(birchs, supporter_id)
    assert queries.looks_at(ash.pk) == ()


def test_a_look_is_written_down_with_what_was_shown(birchs, ash, supporter_id):
    shares(ash, supporter_id, "goals", "diary:pain")
    page_of(birchs, supporter_id)
    (look,) = queries.looks_at(ash.pk)
    assert (look.who, look.topics, look.at) == ("Ann", (Topic.GOALS, Topic.DIARY), SOON)


def test_how_to_help_comes_first_in_the_persons_own_words(birchs, ash, supporter_id):
    operations.write_about_supporter(by=ash, supporter_id=supporter_id, help_words="<b>Bring tea</b>", at=NOON)
    assert "Bring tea" not in page_of(birchs, supporter_id)[2]
    shares(ash, supporter_id, "goals", "setback-plan", "how-to-help")
    part = shared_part(birchs.get(address("shown", supporter_id)))
    assert part.index("&lt;b&gt;Bring tea") < part.index("goals of hers") < part.index("setback-plan of hers")


def test_each_supporter_reads_the_words_for_them(birchs, dales, ash, birch, dale, supporter_id):
    from waymark.sharing.tests.people import supports

    other = supports(dale, ash, name="Joe")
    for each, words in ((supporter_id, "For Ann"), (other, "For Joe")):
        operations.write_about_supporter(by=ash, supporter_id=each, help_words=words, at=NOON)
        shares(ash, each, "how-to-help")
    assert "For Ann" in page_of(birchs, supporter_id)[2]
    assert "For Joe" not in page_of(birchs, supporter_id)[2]
    assert "For Joe" in page_of(dales, other)[2]


def test_shared_and_not_written_yet_says_so(birchs, ash, supporter_id):
    shares(ash, supporter_id, "how-to-help")
    assert "Nothing is written here yet." in page_of(birchs, supporter_id)[2]


def test_thought_records_boards_and_risk_answers_have_no_topic(supporter_id):
    never = {"thought", "board", "risk", "circle", "account", "message"}
    assert [topic for topic in FOR_SUPPORTERS if any(word in topic for word in never)] == []
    assert {panel.topic for panel in registry.panels()} <= set(Topic)


def test_it_opens_for_nobody_else(hers, dales, client, ash, supporter_id):
    shares(ash, supporter_id, "goals")
    nothing = dales.get("/there/is/no/such/page/").content
    for browser in (hers, dales):
        answer = browser.get(address("shown", supporter_id))
        assert (answer.status_code, answer.content) == (404, nothing)
    assert client.get(address("shown", supporter_id)).status_code == 302


def test_before_both_said_yes_there_is_no_page(birchs, ash, birch):
    made, code = invited(ash)
    operations.answer_invitation(by=birch, code=code, said="Ann", at=SOON)
    assert birchs.get(address("shown", made)).status_code == 404
    assert "They are asked whether it is you" in text(birchs.get(address("shown_list")))
    assert birchs.post(address("shown_stop", made)).status_code == 303
    assert "Nobody so far" in text(birchs.get(address("shown_list")))


def test_something_for_the_supporter_with_its_sources(birchs, supporter_id):
    page = page_of(birchs, supporter_id)[2]
    for lesson in LESSONS:
        assert str(lesson.title) in page
        assert lesson.source
        assert lesson.url in page
    assert "Help now" in page


def test_stopping(birchs, ash, supporter_id):
    shares(ash, supporter_id, "goals")
    assert "You do not need a reason" in text(birchs.get(address("shown_stop", supporter_id)))
    assert birchs.post(address("shown_stop", supporter_id))["Location"] == address("people")
    assert birchs.get(address("shown", supporter_id)).status_code == 404
    assert queries.supporters_of(ash.pk, SOON)[0].has_left


def test_who_left_is_said_and_sees_nothing_on_the_persons_pages(hers, birchs, ash, supporter_id):
    shares(ash, supporter_id, "goals")
    birchs.post(address("shown_stop", supporter_id))
    assert "has stopped being your supporter" in text(hers.get(address("supporter", supporter_id)))
    assert "Nobody sees anything of yours" in text(hers.get(address("sharing")))
    assert hers.get(address("share_choose", "supporter", supporter_id)).status_code == 404


def test_the_number_of_queries_does_not_grow(birchs, ash, supporter_id, django_assert_max_num_queries):
    shares(ash, supporter_id, "goals", "setback-plan", "diary:pain")
    # session, person, supporter and key twice, ledger, two for each look
    with django_assert_max_num_queries(22):
        birchs.get(address("shown", supporter_id))
    later = SOON + timedelta(minutes=1)
    assert queries.looks_at(ash.pk)[0].at < later
