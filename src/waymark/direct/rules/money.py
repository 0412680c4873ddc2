"""Whether a message is about money. Patterns that hold posts look for selling; between two people it is lending too."""

import re

_MONEY = re.compile(
    r"[£$€]\s?\d|\b\d+\s?(?:pounds?|quid|euros?|dollars?|gbp|eur|usd)\b"
    r"|\b(?:lend|loan|borrow)\w*\b|\bsend\s+(?:me\s+)?(?:some\s+)?money\b|\b(?:pay|owe)\s+(?:me|you)\b"
    r"|\b(?:bank\s+(?:details|account|transfer)|sort\s+code|account\s+number|gift\s+cards?|pay\s?pal|bitcoin|crypto\w*)\b",
    re.IGNORECASE,
)
LONGEST_LOOKED_AT = 20_000


def mentions_money(words: str) -> bool:
    """The words are our own choice: sums, lending, and how money is sent. Of a very long text the first 20,000
    characters are looked at.
    """
    return bool(_MONEY.search(words[:LONGEST_LOOKED_AT]))
