"""What a case seems to be about, for moderators who asked to be spared something. A guess by plain words: it puts a
case further down for one of them, and never keeps it from anybody.
"""

import re
from collections.abc import Mapping

_WORDS: Mapping[str, str] = {
    "self-harm": r"suicid\w*|self[- ]harm\w*|(?:kill|hurt|cut)(?:ting)? (?:my|your|him|her|them)sel\w+|want to die"
    r"|end it all|not (?:want to )?be here any ?more|can'?t go on|overdos\w*",
    "grief": r"died|dying|funeral|griev\w*|grief|bereav\w*|widow\w*|passed away|miscarr\w*|stillb\w*",
    "abuse": r"controll\w+ me|abus\w*|violen\w*|rap(?:e|ed|ist)|assault\w*|(?:hit|beat|chok|strangl)\w* (?:me|her|him)",
    "money": r"debts?|evict\w*|bailiff\w*|rent|benefits?|pip|universal credit|food ?banks?|afford|tribunal",
    "food": r"anorex\w*|bulimi\w*|bing(?:e|ing)|purg\w+|calori\w+|not eat\w*|starv\w+|laxative\w*",
    "drink-and-drugs": r"alcohol\w*|drunk|drinking|addict\w*|relaps\w+|rehab|cocaine|heroin|cannabis|weed|craving\w*",
}
_PATTERNS = {topic: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for topic, words in _WORDS.items()}


def topics_in(words: str) -> frozenset[str]:
    """Values of `terms.rota.Spared`."""
    plain = words.replace("’", "'")
    return frozenset(topic for topic, pattern in _PATTERNS.items() if pattern.search(plain))
