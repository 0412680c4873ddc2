"""The security floor: what holds on every address, whoever asks."""
