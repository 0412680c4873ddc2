"""The fate of every column of this app. The words of one go with their account for both; the other's own stay."""

from waymark.common.fates import Erased, Fate, dated, sealed, technical

FATES: dict[str, Fate] = {
    "TakesMessages.id": technical(),
    "TakesMessages.membership": technical(),
    "TakesMessages.person": technical(),
    "TakesMessages.at": dated(),
    "DirectBlock.id": technical(),
    "DirectBlock.person": technical(),
    "DirectBlock.blocked": technical(),
    "DirectBlock.conversation": technical(),
    "DirectBlock.at": dated(),
    # What is left of a conversation when both are gone: an id, until the night.
    "DirectConversation.id": technical(erased=Erased.NEVER),
    "DirectSide.id": technical(),
    "DirectSide.conversation": technical(),
    "DirectSide.person": technical(),
    "DirectSide.membership": technical(),
    "DirectSide.draft": sealed(),
    "DirectSide.began_at": dated(),
    "DirectSide.last_at": dated(),
    "DirectMessage.id": technical(),
    "DirectMessage.conversation": technical(),
    "DirectMessage.author": technical(),
    "DirectMessage.client_id": technical(),
    "DirectMessage.content": sealed(),
    "DirectMessage.at": dated(),
    "DirectMessage.shown": dated(),
    "DirectMessage.shown_why": dated(),
    "DirectMessage.hidden_from_author_at": dated(),
    "DirectMessage.hidden_from_reader_at": dated(),
}
