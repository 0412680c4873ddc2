"""The fate of every column of this app. A card goes with who wrote it; what others said about it goes with them."""

from waymark.common.fates import Fate, dated, of_the_group, technical

_WORDS = "title what situation situation_words energy sides not_if skill name shown shown_why"
_DAYS = "made_at changed_at opened_at note note_by_name note_source note_at"

FATES: dict[str, Fate] = {
    **{f"CopingCard.{name}": technical() for name in "id author client_id last_client_id version".split()},
    **{f"CopingCard.{name}": dated() for name in f"{_WORDS} {_DAYS}".split()},
    "CardVersion.id": technical(),
    "CardVersion.card": technical(),
    "CardVersion.number": technical(),
    "CardVersion.content": dated(),
    "CardVersion.at": dated(),
    "CardOffer.id": technical(),
    "CardOffer.person": technical(),
    "CardOffer.client_id": technical(),
    "CardOffer.words": dated(),
    "CardOffer.source_kind": technical(),
    "CardOffer.source_id": technical(),
    "CardOffer.at": dated(),
    "CardOffer.ended_at": dated(),
    "TriedCard.id": technical(),
    "TriedCard.card": technical(),
    "TriedCard.person": technical(),
    "TriedCard.said": dated(),
    "TriedCard.situation": dated(),
    "TriedCard.at": dated(),
    # Sums in fives, which no single person can be taken out of.
    "CardResults.id": of_the_group(),
    "CardResults.card": of_the_group(),
    "CardResults.content": of_the_group(),
    "CardResults.at": of_the_group(),
    "KeptCard.id": technical(),
    "KeptCard.person": technical(),
    "KeptCard.card": technical(),
    "KeptCard.at": dated(),
}
