"""Pure helpers that every app may use: ids, days, text, sealing."""
