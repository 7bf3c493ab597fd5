import { ACTIVITY_TYPES } from "@/lib/domain/activity";
import { holdsOn, type Validity } from "@/lib/domain/unit";
import { BUNDLE_FILES, type FileId } from "../bundle";
import type { Problems } from "../problem";
import { keyOf } from "../read-file";
import type { Federation } from "./federation";
import { warnOfParents } from "./parents";
import { audienceTotals } from "./totals";

/** What is only warned of, and loaded, because old records are like that (interfaces.md §3). Wants a bundle without errors. */
export function warnOfOddities(federation: Federation, problems: Problems): void {
  warnOfDates(federation, problems);
  warnOfReadings(federation, problems);
  warnOfOverlaps(federation, problems);
  warnOfWithdrawn(federation, problems);
  warnOfParents(federation, problems);
  warnOfBuiltInTypes(federation, problems);
}

/** Which date of which file should lie within the interval of the unit or channel that the row names. */
const DATED: readonly (readonly [file: FileId, field: string, owner: "unit" | "channel"])[] = [
  ["activities", "occurredOn", "unit"],
  ["channels", "opened", "unit"],
  ["coverage", "asOf", "channel"],
  ["chairLinks", "joined", "channel"],
  ["chairLinks", "joined", "unit"],
  ["enquiries", "receivedAt", "unit"],
  ["reporters", "appointed", "unit"],
  ["facilities", "installed", "unit"],
  ["misinformation", "spottedOn", "unit"],
];

function warnOfDates({ bundle, units, channels }: Federation, problems: Problems): void {
  const intervals: Record<"unit" | "channel", (code: string) => Validity | undefined> = {
    unit: (code) => units.get(code),
    channel: (code) => {
      const channel = channels.get(code);
      return channel && { from: channel.opened, to: channel.closed };
    },
  };
  for (const [file, field, owner] of DATED) {
    for (const [index, row] of (bundle[file] as readonly Readonly<Record<string, unknown>>[]).entries()) {
      const interval = intervals[owner](String(row[owner]));
      // Instants are written with +07:00, so their first ten characters are the civil date.
      const day = typeof row[field] === "string" ? row[field].slice(0, 10) : null;
      if (!interval || day === null || holdsOn(interval, day)) continue;
      problems.warn(problems.place(file, index, field), `bundle.outside.${owner}`, {
        value: day,
        code: String(row[owner]),
      });
    }
  }
}

function warnOfReadings(federation: Federation, problems: Problems): void {
  const totalOf = audienceTotals(federation);
  for (const [index, { channel, asOf, audience, connected }] of federation.bundle.coverage.entries()) {
    const total = totalOf(federation.channels.get(channel)?.unit ?? "", audience, asOf);
    if (total === null || connected <= total) continue;
    problems.warn(problems.place("coverage", index, "connected"), "bundle.readingAboveTotal", {
      value: connected,
      total,
    });
  }
}

/** Stretches of one chair in one group, and of one person's appointments in one union. */
function warnOfOverlaps({ bundle }: Federation, problems: Problems): void {
  const stretches = {
    chairLinks: bundle.chairLinks.map((row, index) => ({
      of: `${row.channel}, ${row.unit}`,
      from: row.joined,
      to: row.left,
      index,
    })),
    reporters: bundle.reporters.map((row, index) => ({
      of: `${row.unit}, ${row.fullName}`,
      from: row.appointed,
      to: row.ended,
      index,
    })),
  };
  for (const file of ["chairLinks", "reporters"] as const) {
    for (const [of, list] of Map.groupBy(stretches[file], (stretch) => stretch.of)) {
      const inTime = list.toSorted((a, b) => (a.from < b.from ? -1 : 1));
      const overlapping = inTime.filter(({ from }, position) => {
        const before = inTime[position - 1];
        return before !== undefined && (before.to === null || before.to > from);
      });
      for (const { index } of overlapping) {
        problems.warn(
          problems.place(file, index, file === "chairLinks" ? "joined" : "appointed"),
          "bundle.overlapWarned",
          { value: of },
        );
      }
    }
  }
}

function warnOfWithdrawn({ bundle, stored }: Federation, problems: Problems): void {
  for (const [file, list] of Object.entries(stored.withdrawn) as [FileId, readonly string[]][]) {
    if (list.length === 0) continue;
    const keys = new Set(list);
    for (const [index, row] of bundle[file].entries()) {
      const key = keyOf(BUNDLE_FILES[file], row);
      if (keys.has(key))
        problems.warn(problems.place(file, index, BUNDLE_FILES[file].key[0] ?? ""), "bundle.withdrawn", {
          value: key.replaceAll("\t", ", "),
        });
    }
  }
}

/** The nine types are every federation's: a row for one changes nothing. */
function warnOfBuiltInTypes({ bundle }: Federation, problems: Problems): void {
  const builtIn = new Set<string>(ACTIVITY_TYPES);
  for (const [index, { code }] of bundle.activityTypes.entries()) {
    if (builtIn.has(code))
      problems.warn(problems.place("activityTypes", index, "code"), "bundle.builtInType", { value: code });
  }
}
