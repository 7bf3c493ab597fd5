import { ACTIVITY_TYPES } from "@/lib/domain/activity";
import { calledKey } from "@/lib/domain/called";
import { namesakeKey } from "@/lib/domain/channel";
import { holdsOn, type Validity } from "@/lib/domain/unit";
import { descriptionOf, WITHDRAWABLE_KINDS } from "@/lib/records/all";
import { BUNDLE_FILES, FILE_IDS, type FileId } from "../bundle";
import type { Problems } from "../problem";
import { keyText } from "../read-file";
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
  warnOfNamesakes(federation, problems);
}

/** The day on which a record began should lie within the interval of the unit and the channel that it names. */
function warnOfDates(federation: Federation, problems: Problems): void {
  for (const file of FILE_IDS) {
    const { dated: [began] = [], within = [] } = descriptionOf(file);
    if (began === undefined) continue;
    for (const owner of within) warnOfDatesIn(federation, problems, file, { began, owner });
  }
}

function warnOfDatesIn(
  federation: Federation,
  problems: Problems,
  file: FileId,
  { began, owner }: { readonly began: string; readonly owner: string },
): void {
  for (const [index, row] of federation.bundle[file].entries()) {
    const code = textIn(row, owner) ?? "";
    const interval = intervalOf(federation, owner, code);
    // Instants are written with +07:00, so their first ten characters are the civil date.
    const day = textIn(row, began)?.slice(0, 10);
    if (!interval || day === undefined || holdsOn(interval, day)) continue;
    problems.warn(problems.place(file, index, began), `bundle.outside.${owner}`, { value: day, code });
  }
}

function intervalOf({ units, channels }: Federation, owner: string, code: string): Validity | undefined {
  if (owner === "unit") return units.get(code);
  const channel = channels.get(code);
  return channel && { from: channel.opened, to: channel.closed };
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

/** Stretches of one chair in one group, of one person's appointments in one union: of whatever is alone at a time. */
function warnOfOverlaps({ bundle }: Federation, problems: Problems): void {
  for (const file of FILE_IDS) {
    const { alone, order } = descriptionOf(file);
    if (alone === undefined || order === undefined) continue;
    const stretches = bundle[file].map((row, index) => ({
      of: alone.map((field) => textIn(row, field)).join(", "),
      from: textIn(row, order.first) ?? "",
      to: textIn(row, order.last),
      index,
    }));
    for (const [of, list] of Map.groupBy(stretches, (stretch) => stretch.of)) {
      const inTime = list.toSorted((a, b) => (a.from < b.from ? -1 : 1));
      const overlapping = inTime.filter(({ from }, position) => {
        const before = inTime[position - 1];
        return before !== undefined && (before.to === undefined || before.to > from);
      });
      for (const { index } of overlapping) {
        problems.warn(problems.place(file, index, order.first), "bundle.overlapWarned", { value: of });
      }
    }
  }
}

function warnOfWithdrawn({ bundle, stored }: Federation, problems: Problems): void {
  for (const file of WITHDRAWABLE_KINDS) {
    const keys = new Set(stored.withdrawn[file]);
    if (keys.size === 0) continue;
    for (const [index, row] of bundle[file].entries()) {
      const key = keyText(BUNDLE_FILES[file], row);
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

/** Two that are called alike count twice, or cannot be told apart where one is chosen. */
function warnOfNamesakes({ bundle }: Federation, problems: Problems): void {
  const alike = (file: FileId, keys: readonly (string | null)[]) => {
    const firstOf = new Map(keys.map((key, index) => [key, index] as const).reverse());
    for (const [index, key] of keys.entries()) {
      const first = firstOf.get(key) ?? index;
      if (key === null || first === index) continue;
      const { line } = problems.place(file, first, "name");
      problems.warn(problems.place(file, index, "name"), "bundle.sameName", { line });
    }
  };
  alike(
    "channels",
    bundle.channels.map((channel) => namesakeKey(channel.unit, channel)),
  );
  for (const file of ["outlets", "activityTypes"] as const)
    alike(
      file,
      bundle[file].map(({ name }) => calledKey(name)),
    );
}

function textIn(row: object, field: string): string | undefined {
  const value: unknown = Reflect.get(row, field);
  return typeof value === "string" ? value : undefined;
}
