"""Skills to practise: what they are, and what somebody kept of practising them.

What a skill is stands in one file each, `content/<language>/<slug>.md`: facts between two lines of `+++` (TOML), then
Markdown under fixed English headings. Who translates a skill copies its file into the folder of the language and
translates it there; a language without a file for a skill gets the English one. `terms/skill.py` says what a file may
hold, `terms/library.py` reads it.
"""
