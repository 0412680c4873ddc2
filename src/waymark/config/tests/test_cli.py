"""The command line: help everywhere, one plain sentence for a mistake, never a traceback."""

import pytest

from tests.support import server
from waymark.config import cli


def test_overview_names_every_command(capsys):
    assert cli.main([]) == 0
    printed = capsys.readouterr().out
    assert all(f"  {name} " in printed for name in ["demo", "test", "serve", "check", "operator", "role", "team"])


@pytest.mark.parametrize("name", cli.commands())
def test_every_command_explains_itself(name, capsys):
    with pytest.raises(SystemExit) as end:
        cli.main([name, "--help"])
    assert end.value.code == 0
    assert f"./waymark {name}" in capsys.readouterr().out


def test_an_unknown_command(capsys):
    assert cli.main(["dance"]) == 2
    assert "there is no command “dance”" in capsys.readouterr().err


def test_an_unknown_argument(capsys):
    with pytest.raises(SystemExit) as end:
        cli.main(["serve", "--ports", "1"])
    assert end.value.code == 2
    assert "--ports" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "environment", "sentence"),
    [
        (["check"], {"WAYMARK_DATABASE_URL": "mysql://x/y"}, "must begin with postgres://"),
        (["check"], {"WAYMARK_SECRET_KEY": "short"}, "too short"),
        (["check"], {"WAYMARK_KEYS_FILE": "/nowhere/keys.json"}, "there is no such file"),
        (["check"], {"WAYMARK_OIDC_NAME": "Health login"}, "WAYMARK_OIDC_ISSUER and"),
        (["check"], {"WAYMARK_DEMO": "perhaps"}, "Set it to 1 or 0"),
        (["check"], {"WAYMARK_MAIL_URL": "mail.example.org"}, "must begin with smtp://"),
        (["check"], {"WAYMARK_PUSH_KEY_FILE": "/nowhere/key.pem"}, "there is no such file"),
        (["operator", "nobody"], {}, "not ready yet"),
        (["role", "nobody", "editor"], {}, "not ready yet"),
        (["team", "Pain team", "--organisation", "Riverside"], {}, "not ready yet"),
        (["team", "Pain team", "--organisation", "Riverside", "--add", "nobody"], {}, "--profession and a --name"),
        (["team", " ", "--organisation", "Riverside"], {}, "need a name"),
        (["serve", "--workers", "0"], {}, "one worker"),
    ],
)
def test_a_mistake_is_one_sentence(tmp_path, words, environment, sentence):
    done = server.command(*words, env=server.environment(tmp_path, **environment))
    assert done.returncode == 1
    assert sentence in done.stderr
    assert done.stderr.startswith("waymark: ")
    assert len(done.stderr.strip().splitlines()) == 1


def test_the_demo_stays_away_from_a_real_installation(tmp_path):
    (tmp_path / "waymark.sqlite3").write_bytes(b"")
    for more in ([], ["--reset"]):
        done = server.command("demo", "--port", "0", "--data", str(tmp_path), *more, env=server.environment(tmp_path))
        assert done.returncode == 1
        assert "real installation" in done.stderr
        assert (tmp_path / "waymark.sqlite3").exists()
