"""Commands of Django that behave otherwise in tests."""
