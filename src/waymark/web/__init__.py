"""The face: base page, components, styles, scripts, language and display settings."""
