"""How a look stands in the audit: this verb, and the topic as its thing."""

LOOKED = "looked"
