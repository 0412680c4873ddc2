"""The fate of every column of programmes as planned."""

from waymark.common.fates import Fate, of_the_group

FATES: dict[str, Fate] = {
    "Programme.id": of_the_group(),
    "Programme.organisation": of_the_group(),
    "Programme.client_id": of_the_group(),
    "Programme.last_client_id": of_the_group(),
    "Programme.version": of_the_group(),
    "Programme.name": of_the_group(),
    "Programme.about": of_the_group(),
    "Programme.shape": of_the_group(),
    "Programme.seats": of_the_group(),
    "Programme.starter_skills": of_the_group(),
    "Programme.waiting_words": of_the_group(),
    "Programme.made_at": of_the_group(),
    "Programme.changed_at": of_the_group(),
    "Programme.put_aside_at": of_the_group(),
    "TemplateSession.id": of_the_group(),
    "TemplateSession.programme": of_the_group(),
    "TemplateSession.client_id": of_the_group(),
    "TemplateSession.last_client_id": of_the_group(),
    "TemplateSession.version": of_the_group(),
    "TemplateSession.number": of_the_group(),
    "TemplateSession.day": of_the_group(),
    "TemplateSession.at_time": of_the_group(),
    "TemplateSession.minutes": of_the_group(),
    "TemplateSession.title": of_the_group(),
    "TemplateSession.content": of_the_group(),
    "TemplateSession.changed_at": of_the_group(),
}
