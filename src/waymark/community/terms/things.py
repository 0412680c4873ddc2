"""Under which name moderation knows what stands on a board."""

POST = "post"
PICTURES = "community"  # under which pictures of posts are kept
