"""What `./waymark check` looks at. Each function of these files looks at one thing and returns what it found there;
`config/cli/check.py` lists them.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing about this installation, in plain words, with the mend.

    `wrong` is for what is broken or unsafe; the others are worth knowing and leave the exit status alone.
    """

    what: str
    mend: str
    wrong: bool = True
