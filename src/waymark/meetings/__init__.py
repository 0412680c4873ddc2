"""When people meet: series, single dates, answers, seats, waiting lists, who was there, venues and calendars.

Groups and programmes use it; it knows neither. A host (`meetings.hosts`) says who may see which series."""
