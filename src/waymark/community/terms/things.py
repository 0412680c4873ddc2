"""Under which name moderation knows what stands on a board."""

POST = "post"
