import type { CivilDate } from "../calendar";
import type { Evidence, EvidenceKind } from "../compliance/explain/evidence";
import { groupedBy } from "../compliance/grouping";
import { indexFacts, type Records } from "../compliance/records";
import type { Compliance, Result } from "../compliance/result";
import { ruleOf } from "../compliance/rules";
import { includes } from "../compliance/span";
import type { Answered } from "../compliance/what-if";
import { isMeasureOn, isOnChairs } from "../measure";
import { isMeasured, type MeasuredTarget } from "../plan";

export type CountedKind = EvidenceKind | "HEADCOUNT";

/** A record that a figure rests on, in the version that it had. */
export interface CountedRecord {
  readonly kind: CountedKind;
  readonly id: string;
  readonly version: number;
}

/** The records that a result rests on. */
export interface CountedOf {
  readonly unit: string;
  readonly target: string;
  readonly records: readonly CountedRecord[];
}

/** Which headcount a unit had on a day, and in which version. */
export interface HeadcountVersion {
  readonly unit: string;
  readonly asOf: CivilDate;
  readonly version: number;
}

/** All records that results of a day may rest on, with their versions by kind and id. */
export interface VersionedEvidence {
  readonly evidence: Evidence;
  /** By `KIND id`; of a chair by `UNIT owner unit`. */
  readonly versions: ReadonlyMap<string, number>;
  readonly headcounts: readonly HeadcountVersion[];
}

/** What each result rests on; one that rests on no record is left out. */
export function countedBy({ plan, facts, compliance }: Answered, kept: VersionedEvidence): CountedOf[] {
  const look: Look = {
    records: indexFacts(facts),
    compliance,
    byUnit: evidenceByUnit(kept.evidence),
    versions: kept.versions,
    headcounts: new Map(kept.headcounts.map((row) => [row.unit, row])),
  };
  const targets = new Map(plan.targets.filter(isMeasured).map((target) => [target.code, target]));
  return compliance.results.flatMap((result): CountedOf[] => {
    const target = targets.get(result.target);
    if (target === undefined) return [];
    const records = [...explained(target, result, look), ...headcountsOf(target, result, look)];
    return records.length === 0 ? [] : [{ unit: result.unit, target: result.target, records }];
  });
}

interface Look {
  readonly records: Records;
  readonly compliance: Compliance;
  readonly byUnit: (unit: string) => Evidence;
  readonly versions: ReadonlyMap<string, number>;
  readonly headcounts: ReadonlyMap<string, HeadcountVersion>;
}

function explained({ measure }: MeasuredTarget, { unit, required }: Result, look: Look): CountedRecord[] {
  if (required === null) return [];
  const { year, asOf } = look.compliance;
  const scope = "scope" in measure ? measure.scope : "own";
  const units = new Set([unit, ...look.records.hierarchy.stays(unit, scope).map((stay) => stay.unit)]);
  const evidence = scope === "own" ? look.byUnit(unit) : together([...units].map(look.byUnit));
  const judged = ruleOf(measure).explain({ unit, evidence, records: look.records, year, asOf });
  return judged.flatMap(([{ kind, id }, verdict]): CountedRecord[] => {
    if ("reason" in verdict) return [];
    const version = look.versions.get(kind === "UNIT" ? `UNIT ${unit} ${id}` : `${kind} ${id}`);
    return [{ kind, id, version: version ?? 0 }];
  });
}

/** What a condition or the whole of a coverage rests on. */
function headcountsOf({ measure, condition }: MeasuredTarget, { unit }: Result, look: Look): CountedRecord[] {
  const coverage = isMeasureOn(measure, "people") && !isOnChairs(measure) ? measure : null;
  if (coverage === null && condition.length === 0) return [];
  const { asOf } = look.compliance;
  const below = coverage === null ? [] : look.records.hierarchy.stays(unit, coverage.scope);
  const units = new Set([unit, ...below.filter(({ span }) => includes(span, asOf)).map((stay) => stay.unit)]);
  return [...units].flatMap((each): CountedRecord[] => {
    const row = look.headcounts.get(each);
    return row === undefined ? [] : [{ kind: "HEADCOUNT", id: `${each} ${row.asOf}`, version: row.version }];
  });
}

const NONE: Evidence = { activities: [], channels: [], readings: [], appointments: [], enquiries: [] };

function evidenceByUnit(all: Evidence): (unit: string) => Evidence {
  const owners = new Map(all.channels.map(({ code, unit }) => [code, unit]));
  const [activities, channels, readings, appointments, enquiries] = [
    groupedBy(all.activities, ({ unit }) => unit),
    groupedBy(all.channels, ({ unit }) => unit),
    groupedBy(all.readings, ({ channel }) => owners.get(channel) ?? ""),
    groupedBy(all.appointments, ({ unit }) => unit),
    groupedBy(all.enquiries, ({ unit }) => unit),
  ];
  return (unit) => ({
    activities: activities.get(unit) ?? [],
    channels: channels.get(unit) ?? [],
    readings: readings.get(unit) ?? [],
    appointments: appointments.get(unit) ?? [],
    enquiries: enquiries.get(unit) ?? [],
  });
}

/** Of a scope only activities are looked at, and its owner's own channels and readings. */
function together(parts: readonly Evidence[]): Evidence {
  return {
    ...(parts[0] ?? NONE),
    activities: parts.flatMap(({ activities }) => activities),
  };
}
