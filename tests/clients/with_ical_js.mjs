// Reads calendar files with ical.js, and prints what it sees: node with_ical_js.mjs FROM TO FILE...
//
// FROM and TO are moments such as 2026-01-01T00:00:00Z. For each file, a list of [start, end, whether it is cancelled].
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const [from, to, ...files] = process.argv.slice(2);
const [begin, end] = [Date.parse(from), Date.parse(to)];
const LATE = 60 * 24 * 3600 * 1000; // a date of the rule may have been moved to before the end

function moments(path) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, "utf8")));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  const events = calendar.getAllSubcomponents("vevent");
  const exceptions = events.filter((one) => one.hasProperty("recurrence-id"));
  return events
    .filter((one) => !one.hasProperty("recurrence-id"))
    .flatMap((one) => occurrences(one, exceptions))
    .filter(([start]) => start >= begin && start < end)
    .sort(([one], [other]) => one - other)
    .map(([start, finish, cancelled]) => [text(start), text(finish), cancelled]);
}

function occurrences(component, exceptions) {
  const uid = component.getFirstPropertyValue("uid");
  const mine = exceptions.filter((one) => one.getFirstPropertyValue("uid") === uid);
  const event = new ICAL.Event(component, { exceptions: mine, strictExceptions: true });
  if (!event.isRecurring()) {
    return [seen({ item: event, startDate: event.startDate, endDate: event.endDate })];
  }
  const found = [];
  const rule = event.iterator();
  for (let next = rule.next(); next && next.toUnixTime() * 1000 < end + LATE; next = rule.next()) {
    found.push(seen(event.getOccurrenceDetails(next)));
  }
  return found;
}

function seen({ item, startDate, endDate }) {
  const cancelled = item.component.getFirstPropertyValue("status") === "CANCELLED";
  return [startDate.toUnixTime() * 1000, endDate.toUnixTime() * 1000, cancelled];
}

function text(moment) {
  return new Date(moment).toISOString();
}

console.log(JSON.stringify(files.map(moments)));
