"""The fate of every column of shared decisions."""

from waymark.common.fates import Fate, dated, sealed, technical

DECISIONS = "shared-decisions"

FATES: dict[str, Fate] = {
    "Conversation.id": technical(),
    "Conversation.link": technical(),
    "Conversation.client_id": technical(),
    "Conversation.made_by_side": dated(DECISIONS),
    "Conversation.made_at": dated(DECISIONS),
    "Conversation.closed_at": dated(DECISIONS),
    "ConversationPart.id": technical(),
    "ConversationPart.conversation": technical(),
    "ConversationPart.client_id": technical(),
    "ConversationPart.last_client_id": technical(),
    "ConversationPart.version": technical(),
    "ConversationPart.part": dated(DECISIONS),
    "ConversationPart.number": dated(DECISIONS),
    "ConversationPart.side": dated(DECISIONS),
    "ConversationPart.by_id": technical(),
    "ConversationPart.made_at": dated(DECISIONS),
    "ConversationPart.changed_at": dated(DECISIONS),
    "ConversationPart.content": sealed(DECISIONS),
}
