"""What is read from the environment, and what is written for it."""

import stat

import pytest

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
