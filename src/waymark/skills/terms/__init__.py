"""The vocabulary of skills: what a skill's file may hold, the library of them, and what a person keeps."""
