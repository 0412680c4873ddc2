"""What is read from the environment, and what is written for it."""

import stat

import pytest
from django.core.exceptions import ImproperlyConfigured

from waymark.config import env


def test_a_secret_is_on_the_disk_for_its_owner_alone_and_never_written_over(tmp_path, monkeypatch):
    synced = []
    monkeypatch.setattr("os.fsync", synced.append)
    path = tmp_path / "keys" / "secret"
    env.write_secret(path, "one")
    assert (path.read_text(), stat.S_IMODE(path.stat().st_mode), len(synced)) == ("one", 0o600, 2)
    with pytest.raises(FileExistsError):
        env.write_secret(path, "two")
    assert path.read_text() == "one"


OIDC = {
    "WAYMARK_OIDC_ISSUER": "https://login.example.org",
    "WAYMARK_OIDC_CLIENT_ID": "waymark",
    "WAYMARK_OIDC_CLIENT_SECRET": "secret",
    "WAYMARK_OIDC_NAME": "Health login",
}


@pytest.fixture
def oidc(monkeypatch):
    for name, value in OIDC.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


def test_a_provider_is_all_or_nothing(oidc):
    found = env.openid_provider()
    assert (found.issuer, found.name, found.second_step) == ("https://login.example.org", "Health login", False)
    assert "secret" not in repr(found)
    for name in OIDC:
        with oidc.context() as without:
            without.delenv(name)
            with pytest.raises(ImproperlyConfigured, match=name):
                env.openid_provider()
            for other in OIDC:
                without.delenv(other, raising=False)
            assert env.openid_provider() is None


def test_its_secret_may_lie_in_a_file(oidc, tmp_path):
    (tmp_path / "secret").write_text("from the file\n")
    oidc.setenv("WAYMARK_OIDC_CLIENT_SECRET_FILE", str(tmp_path / "secret"))
    with pytest.raises(ImproperlyConfigured, match="Both"):
        env.openid_provider()
    oidc.delenv("WAYMARK_OIDC_CLIENT_SECRET")
    assert env.openid_provider().secret == "from the file"
    oidc.setenv("WAYMARK_OIDC_CLIENT_SECRET_FILE", str(tmp_path / "gone"))
    with pytest.raises(ImproperlyConfigured, match="cannot be read"):
        env.openid_provider()


@pytest.mark.parametrize(
    "issuer", ["http://login.example.org", "login.example.org", "https://", "https://x/" + "y" * 200]
)
def test_an_issuer_is_an_address_nobody_can_listen_to(oidc, issuer):
    oidc.setenv("WAYMARK_OIDC_ISSUER", issuer)
    with pytest.raises(ImproperlyConfigured, match="https"):
        env.openid_provider()


def test_a_second_step_alone_is_no_provider(monkeypatch):
    monkeypatch.setenv("WAYMARK_OIDC_SECOND_STEP", "1")
    with pytest.raises(ImproperlyConfigured, match="WAYMARK_OIDC_ISSUER"):
        env.openid_provider()
