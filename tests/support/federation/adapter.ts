import type { ActivityStatus } from "@/lib/domain/activity";
import { DEFAULT_CLASSES } from "@/lib/domain/catalogue";
import type { Purpose, ReadingAudience } from "@/lib/domain/channel";
import type { Evidence } from "@/lib/domain/compliance/explain/evidence";
import type { Facts } from "@/lib/domain/compliance/facts";
import type { Force, Plan, Target } from "@/lib/domain/plan";
import type { Kind, Level } from "@/lib/domain/unit";
import { earliestOf, instant } from "@/tests/support/facts";
import { cell, type Row, rowsOf } from "@/tests/support/naive/bundle";

type Bundle = Readonly<Record<string, string>>;

/** The plan of a year in a bundle; null when it has none. */
export function planOf(bundle: Bundle, year: number): Plan | null {
  const row = rowsOf(bundle, "plans.csv").find((each) => cell(each, "year") === String(year));
  if (row === undefined) return null;
  return {
    year,
    title: cell(row, "title"),
    titleEn: null,
    documentNo: null,
    issuedOn: orNull(row, "issued_on"),
    startsOn: null,
    endsOn: null,
    classesEn: null,
    classes: cell(row, "classes") === "" ? DEFAULT_CLASSES : JSON.parse(cell(row, "classes")),
    targets: rowsOf(bundle, "targets.csv")
      .filter((each) => cell(each, "year") === String(year))
      .map(targetOf),
  };
}

function targetOf(row: Row): Target {
  return {
    code: cell(row, "code"),
    title: cell(row, "title"),
    titleEn: null,
    sentence: null,
    level: cell(row, "level") as Level,
    kinds: cell(row, "kinds").split(";").filter(Boolean) as Kind[],
    condition: JSON.parse(cell(row, "condition") || "[]"),
    force: cell(row, "force") as Force,
    weight: Number(cell(row, "weight") || "1"),
    dueOn: orNull(row, "due_on"),
    measure: JSON.parse(cell(row, "measure") || "null"),
  };
}

/** Everything a bundle says, as the fold reads it: each activity a bucket of one day. */
export function factsOf(bundle: Bundle, year: number): Facts {
  const evidence = evidenceOf(bundle);
  const reached = ["SUBMITTED", "APPROVED", "PUBLISHED"];
  const facts = {
    units: rowsOf(bundle, "units.csv").map((row) => ({
      code: cell(row, "code"),
      level: cell(row, "level") as Level,
      kind: cell(row, "kind") as Kind,
      from: orNull(row, "from"),
      to: orNull(row, "to"),
    })),
    placements: placementsOf(bundle),
    headcounts: rowsOf(bundle, "headcounts.csv").map((row) => ({
      unit: cell(row, "unit"),
      asOf: cell(row, "as_of"),
      workers: numberOrNull(row, "workers"),
      members: numberOrNull(row, "members"),
      fullTimeOfficials: numberOrNull(row, "full_time_officials"),
      committeeMembers: numberOrNull(row, "committee_members"),
      unionGroups: numberOrNull(row, "union_groups"),
      groupLeaders: numberOrNull(row, "group_leaders"),
    })),
    activities: evidence.activities,
    latestActivities: evidence.activities.filter(({ status }) => reached.includes(status)),
    channels: evidence.channels,
    readings: evidence.readings,
    chairLinks: rowsOf(bundle, "chair_links.csv").map((row) => ({
      channel: cell(row, "channel"),
      unit: cell(row, "unit"),
      joined: cell(row, "joined"),
      left: orNull(row, "left"),
    })),
    enquiries: evidence.enquiries,
    appointments: evidence.appointments,
    overrides: rowsOf(bundle, "overrides.csv")
      .filter((row) => cell(row, "year") === String(year))
      .map((row) => ({
        unit: cell(row, "unit"),
        target: cell(row, "target"),
        required: numberOrNull(row, "required"),
        waived: cell(row, "waived") === "true",
      })),
  };
  return { ...facts, earliest: earliestOf(facts) };
}

/** A bundle's records as explanations read them. */
export function evidenceOf(bundle: Bundle): Evidence {
  return {
    activities: rowsOf(bundle, "activities.csv").map((row) => ({
      id: cell(row, "id"),
      title: cell(row, "title"),
      unit: cell(row, "unit"),
      type: cell(row, "type"),
      on: cell(row, "occurred_on"),
      status: cell(row, "status") as ActivityStatus,
      outlet: orNull(row, "outlet"),
      quantity: numberOrNull(row, "quantity") ?? 1,
    })),
    channels: rowsOf(bundle, "channels.csv").map((row) => ({
      code: cell(row, "code"),
      title: cell(row, "name"),
      unit: cell(row, "unit"),
      purpose: cell(row, "purpose") as Purpose,
      opened: orNull(row, "opened"),
      closed: orNull(row, "closed"),
    })),
    readings: rowsOf(bundle, "coverage.csv").map((row, index) => ({
      id: `r${index}`,
      title: cell(row, "channel"),
      channel: cell(row, "channel"),
      asOf: cell(row, "as_of"),
      audience: cell(row, "audience") as ReadingAudience,
      connected: Number(cell(row, "connected")),
    })),
    appointments: rowsOf(bundle, "reporters.csv").map((row, index) => ({
      id: `p${index}`,
      title: cell(row, "full_name"),
      unit: cell(row, "unit"),
      appointed: cell(row, "appointed"),
      ended: orNull(row, "ended"),
    })),
    enquiries: rowsOf(bundle, "enquiries.csv").map((row) => ({
      id: cell(row, "id"),
      title: cell(row, "id"),
      unit: cell(row, "unit"),
      receivedAt: instant(cell(row, "received_at")),
      answeredAt: cell(row, "answered_at") === "" ? null : instant(cell(row, "answered_at")),
    })),
  };
}

/** `placements.csv` replaces the parent of units.csv for the units that it names. */
function placementsOf(bundle: Bundle): Facts["placements"] {
  const placed = rowsOf(bundle, "placements.csv").map((row) => ({
    unit: cell(row, "unit"),
    parent: orNull(row, "parent"),
    from: orNull(row, "from"),
    to: orNull(row, "to"),
  }));
  const moved = new Set(placed.map(({ unit }) => unit));
  const still = rowsOf(bundle, "units.csv").filter((row) => !moved.has(cell(row, "code")));
  return [
    ...placed,
    ...still.map((row) => ({ unit: cell(row, "code"), parent: orNull(row, "parent"), from: null, to: null })),
  ];
}

function orNull(row: Row, column: string): string | null {
  return cell(row, column) || null;
}

function numberOrNull(row: Row, column: string): number | null {
  const text = cell(row, column);
  return text === "" ? null : Number(text);
}
