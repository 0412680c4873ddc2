// Reads calendar files with node-ical, and prints what it sees: node with_node_ical.mjs FROM TO FILE...
//
// FROM and TO are moments such as 2026-01-01T00:00:00Z. For each file, a list of [start, end, whether it is cancelled].
// Its bare rule knows nothing of excluded and changed dates; its own expansion does.
import { readFileSync } from "node:fs";
import ical from "node-ical";

const [from, to, ...files] = process.argv.slice(2);
const [begin, end] = [new Date(from), new Date(to)];

function moments(path) {
  return Object.values(ical.sync.parseICS(readFileSync(path, "utf8")))
    .filter((one) => one.type === "VEVENT")
    .flatMap((one) => ical.expandRecurringEvent(one, { from: begin, to: end }))
    .filter((one) => one.start < end)
    .sort((one, other) => one.start - other.start)
    .map((one) => [text(one.start), text(one.end), one.event.status === "CANCELLED"]);
}

function text(moment) {
  return new Date(moment).toISOString();
}

console.log(JSON.stringify(files.map(moments)));
