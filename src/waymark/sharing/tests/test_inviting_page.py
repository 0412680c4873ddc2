"""Inviting, the code, the answer, and the pages about one supporter."""

import re

import pytest
from django.test import Client

from waymark.sharing import operations, queries
from waymark.sharing.models import Supporter
from waymark.sharing.terms.grantees import Stage
from waymark.sharing.tests.conftest import SOON
from waymark.sharing.tests.pages import address, text
from waymark.sharing.tests.people import invited, shares

pytestmark = pytest.mark.django_db
CODE = re.compile(r"<code>([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})</code>")


def invite(hers, **words):
    opened = text(hers.get(address("supporter_invite")))
    client_id = re.search(r'name="client_id" value="([^"]+)"', opened)[1]
    return hers.post(address("supporter_invite"), {"name": "Ann", "calls_me": "Ash", "client_id": client_id} | words)


def only(ash):
    return queries.supporters_of(ash.pk, SOON)[0]


def test_a_code_is_shown_right_after_it_is_made_and_not_again(hers, ash):
    made = invite(hers)
    assert (made.status_code, made["Location"]) == (303, address("supporter_code", only(ash).id))
    answer = hers.get(made["Location"])
    code = CODE.search(text(answer))[1]
    assert f"http://testserver/sharing/invitation/#{code}" in text(answer)
    assert "no-store" in answer["Cache-Control"]
    assert CODE.search(text(hers.get(made["Location"])))
    done = hers.post(made["Location"], {"do": "done"})
    assert done["Location"] == address("supporter", only(ash).id)
    assert not CODE.search(text(hers.get(made["Location"])))
    assert code not in repr(list(hers.session.items()))


def test_the_code_in_the_session_is_sealed(hers, ash):
    made = invite(hers)
    code = CODE.search(text(hers.get(made["Location"])))[1]
    assert code not in repr(list(hers.session.items()))


def test_another_browser_of_hers_does_not_show_it(hers, ash):
    made = invite(hers)
    elsewhere = Client()
    elsewhere.force_login(ash)
    elsewhere.post("/me/confirm/", {"password": "waymark-demo"})
    assert not CODE.search(text(elsewhere.get(made["Location"])))


@pytest.mark.parametrize("missing", ["name", "calls_me"])
def test_both_names_are_asked_for_and_nothing_is_lost(hers, missing):
    answer = invite(hers, **{missing: " "})
    assert answer.status_code == 422
    assert ('value="Ash"' in text(answer)) == (missing == "name")
    assert not Supporter.objects.exists()


def test_another_code_and_calling_off(hers, ash, birch):
    made, old = invited(ash)
    again = hers.post(address("supporter_code", made), {"do": "new"})
    fresh = CODE.search(text(hers.get(again["Location"])))[1]
    assert fresh != old
    assert queries.invitation_with(old, SOON) is None
    assert hers.post(address("supporter_code", made), {"do": "off"})["Location"] == address("people")
    assert queries.invitation_with(fresh, SOON) is None
    assert hers.get(address("supporter_code", made)).status_code == 404
    assert hers.get(address("supporter", made)).status_code == 404


def test_no_such_act(hers, ash):
    made, _code = invited(ash)
    assert hers.post(address("supporter_code", made), {"do": "dance"}).status_code == 404


def test_is_it_them(hers, ash, birch):
    made, code = invited(ash)
    operations.answer_invitation(by=birch, code=code, said="Ann <Birch>", at=SOON)
    page = text(hers.get(address("supporter", made)))
    assert "Ann &lt;Birch&gt;" in page
    assert hers.get(address("supporter_code", made))["Location"] == address("supporter", made)
    assert hers.post(address("supporter", made), {"them": "yes"})["Location"] == address("supporter", made)
    assert only(ash).stage is Stage.CONFIRMED


def test_it_is_not_them(hers, ash, birchs, birch):
    made, code = invited(ash)
    operations.answer_invitation(by=birch, code=code, said="Who", at=SOON)
    assert hers.post(address("supporter", made), {"them": "no"})["Location"] == address("people")
    assert queries.supporters_of(ash.pk, SOON) == ()
    assert birchs.get(address("shown", made)).status_code == 404


def test_a_confirmed_supporter_is_not_turned_down_by_an_old_page(hers, ash, supporter_id):
    assert hers.post(address("supporter", supporter_id), {"them": "no"}).status_code == 404
    assert only(ash).stage is Stage.CONFIRMED


def test_words_for_a_supporter(hers, ash, supporter_id):
    sent = {"name": "My sister", "help": "Bring tea\r\nسلام 🌿"}
    assert hers.post(address("supporter_about", supporter_id), sent).status_code == 303
    assert (only(ash).name, only(ash).help) == ("My sister", "Bring tea\nسلام 🌿")
    page = text(hers.get(address("supporter", supporter_id)))
    assert "They do not see this yet" in page
    shares(ash, supporter_id, "how-to-help")
    assert "They do not see this yet" not in text(hers.get(address("supporter", supporter_id)))
    wrong = hers.post(address("supporter_about", supporter_id), {"name": "", "help": "Kept"})
    assert wrong.status_code == 422
    assert "Kept" in text(wrong)


def test_taking_them_off_the_list_says_what_it_means(hers, ash, birchs, supporter_id):
    shares(ash, supporter_id, "goals")
    page = text(hers.get(address("supporter_off", supporter_id)))
    assert "they are not told" in page
    assert "as if nothing had been shared yet" in page
    assert hers.post(address("supporter_off", supporter_id))["Location"] == address("people")
    assert hers.get(address("supporter", supporter_id)).status_code == 404
    assert birchs.get(address("shown", supporter_id)).status_code == 200


def test_an_invitation_nobody_answered_is_called_off_and_not_set_aside(hers, ash):
    made, _code = invited(ash)
    assert hers.get(address("supporter_off", made)).status_code == 404


def test_nobody_else_sees_these_pages(birchs, dales, ash, supporter_id):
    names = ("supporter", "supporter_about", "supporter_off", "supporter_code")
    for browser in (birchs, dales):
        for name in names:
            assert browser.get(address(name, supporter_id)).status_code == 404
            assert browser.post(address(name, supporter_id), {"them": "yes", "name": "x"}).status_code == 404


# --- the other side ---------------------------------------------------------------------------------------------------
def test_signed_out_it_says_what_it_is_and_looks_nothing_up(client, ash):
    _made, code = invited(ash)
    page = text(client.get(address("invitation")))
    assert "Somebody asks you to be their supporter" in page
    sent = client.post(address("invitation"), {"code": code})
    assert sent["Location"].startswith("/sign-in/?next=/sharing/invitation/") or sent.status_code == 403
    assert "Ash" not in text(sent)


def test_a_code_says_who_asks_and_yes_is_kept(birchs, ash, birch):
    made, code = invited(ash)
    asked = birchs.post(address("invitation"), {"code": code.upper()})
    assert asked.status_code == 200
    assert "<bdi>Ash</bdi> asks you to be their supporter" in text(asked)
    nameless = birchs.post(address("invitation"), {"code": code, "answer": "yes", "said": ""})
    assert nameless.status_code == 422
    assert code in text(nameless)
    answer = birchs.post(address("invitation"), {"code": code, "answer": "yes", "said": "Ann Birch"})
    assert answer["Location"] == address("shown_list")
    assert queries.supporter_of(ash.pk, made, SOON).stage is Stage.ANSWERED


def test_no_keeps_nothing(birchs, ash):
    made, code = invited(ash)
    answer = birchs.post(address("invitation"), {"code": code, "answer": "no", "said": "x"})
    assert answer["Location"] == address("people")
    assert queries.supporter_of(ash.pk, made, SOON).stage is Stage.INVITED


def test_a_wrong_a_used_and_a_run_out_code_are_answered_alike(birchs, dales, ash, dale):
    _made, used = invited(ash)
    operations.answer_invitation(by=dale, code=used, said="Dale", at=SOON)
    _other, late = invited(ash, at=SOON.replace(year=2025))
    pages = [text(birchs.post(address("invitation"), {"code": code})) for code in ("2222-2222-2222", used, late)]
    assert all("This code opens nothing" in page for page in pages)
    assert len({re.sub(r'value="[^"]*"', "", page) for page in pages}) == 1


def test_ones_own_and_a_second_time(hers, birchs, ash, birch, supporter_id):
    _made, code = invited(ash)
    assert "your own invitation" in text(hers.post(address("invitation"), {"code": code}))
    again = birchs.post(address("invitation"), {"code": code, "answer": "yes", "said": "Ann"})
    assert again["Location"] == address("shown_list")
    assert len(queries.supporters_of(ash.pk, SOON)) == 2
    assert [one.id for one in queries.supported_by(birch.pk)] == [supporter_id]


def test_codes_cannot_be_tried_for_ever(birchs, ash):
    _made, code = invited(ash)
    for _time in range(10):
        assert birchs.post(address("invitation"), {"code": "2222-2222-2222"}).status_code == 422
    assert birchs.post(address("invitation"), {"code": code}).status_code == 429
    assert birchs.get(address("invitation")).status_code == 200
