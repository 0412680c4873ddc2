"""Tables of what a person and a team do together. All of it hangs on the link between the two."""

from waymark.care.models.decisions import Conversation, ConversationPart

__all__ = ["Conversation", "ConversationPart"]
