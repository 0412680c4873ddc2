"""The fate of every column of who means to come and who came."""

from waymark.common.fates import Fate, dated, technical

FATES: dict[str, Fate] = {
    "SeriesAnswer.id": technical(),
    "SeriesAnswer.series": technical(),
    "SeriesAnswer.person": technical(),
    "SeriesAnswer.answer": dated(),
    "SeriesAnswer.way": dated(),
    "SeriesAnswer.at": dated(),
    "MeetingAnswer.id": technical(),
    "MeetingAnswer.meeting": technical(),
    "MeetingAnswer.person": technical(),
    "MeetingAnswer.answer": dated(),
    "MeetingAnswer.way": dated(),
    "MeetingAnswer.place": dated(),
    "MeetingAnswer.waiting_since": dated(),
    "MeetingAnswer.offer_until": dated(),
    "MeetingAnswer.offer_lapsed_at": dated(),
    "MeetingAnswer.is_from_series": dated(),
    "MeetingAnswer.at": dated(),
    "Attendance.id": technical(),
    "Attendance.meeting": technical(),
    "Attendance.person": technical(),
    "Attendance.came": dated(),
    "Attendance.is_late": dated(),
    "Attendance.by_id": technical(),
    "Attendance.at": dated(),
}
