"""Skills to practise: what they are, and what somebody kept of practising them."""
