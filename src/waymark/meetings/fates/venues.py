"""The fate of every column of venues."""

from waymark.common.fates import Fate, of_the_group

FATES: dict[str, Fate] = {
    "Venue.id": of_the_group(),
    "Venue.host_kind": of_the_group(),
    "Venue.host_id": of_the_group(),
    "Venue.client_id": of_the_group(),
    "Venue.name": of_the_group(),
    "Venue.address": of_the_group(),
    "Venue.how_to_find": of_the_group(),
    "Venue.made_at": of_the_group(),
    "Venue.changed_at": of_the_group(),
    "VenueDetail.id": of_the_group(),
    "VenueDetail.venue": of_the_group(),
    "VenueDetail.fact": of_the_group(),
    "VenueDetail.metres": of_the_group(),
    "VenueDetail.words": of_the_group(),
    "VenueDetail.confirmed_at": of_the_group(),
    "VenueDetail.by_id": of_the_group(),
    "VenueDetail.by_name": of_the_group(),
}
