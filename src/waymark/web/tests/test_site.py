"""What every page says about the site itself."""

import pytest


@pytest.mark.django_db
@pytest.mark.parametrize(("data", "demo", "warns"), [(True, False, True), (True, True, False), (False, False, False)])
def test_a_real_server_over_demo_data_says_so_on_every_page(client, settings, data, demo, warns):
    settings.DEMO_DATA, settings.DEMO = data, demo
    for address in ("/", "/sign-in/", "/help-now/"):
        assert (b"demo with made-up people" in client.get(address).content) is warns
