import { readdirSync, readFileSync } from "node:fs";
import * as z from "zod";
import type { Block } from "@/lib/domain/block";
import { addDays, type CivilDate, yearOf } from "@/lib/domain/calendar";
import type { KeptReorganisation } from "@/lib/domain/reorganisation/kept";
import { reorganise } from "@/lib/domain/reorganisation/reorganise";
import { changedBy, placesByUnit, type Structure } from "@/lib/domain/reorganisation/structure";
import type { SuccessionFact } from "@/lib/domain/unit";
import { newReorganisation } from "@/lib/schemas/reorganisation";
import { BUNDLE_FILES, type Bundle, type BundleRow, bundleOf, type FileId } from "@/lib/transfer/bundle";
import { readFileContent } from "@/lib/transfer/read-file";

/** The year in which the bundle's last plan is, and which becomes this one. */
const LAST_YEAR = 2026;
/** What is to come is decided a quarter of a year ahead. */
const DECIDED_DAYS = 92;
const FOLDER = new URL("second/", import.meta.url);
const NAMES: ReadonlySet<string> = new Set(readdirSync(FOLDER));
const DECISIONS = z.array(newReorganisation);
const BLOCKS = z.array(z.strictObject({ name: z.string(), units: z.array(z.string()) }));

/** What was done to the federation's units, as it is kept. */
export type DemoReorganisation = Pick<
  KeptReorganisation,
  "on" | "reason" | "documentNo" | "steps" | "changes"
>;

/** A federation's records, what was done to its units until they became what they are in them, and who competes this year. */
export interface ReorganisedDemo {
  readonly bundle: Bundle;
  readonly blocks: readonly Block[];
  readonly reorganisations: readonly DemoReorganisation[];
}

/**
 * LĐLĐ tỉnh Sông Tiền, a fictional federation that absorbed the one of Vàm Giang last year, when districts were abolished.
 * Its files tell its units as they were in the first year, and its records as they came; all years are moved so that the
 * last is this one, and records go up to the day.
 */
export function songTien(today: CivilDate): ReorganisedDemo {
  const later = yearOf(today) - LAST_YEAR;
  const whole = bundleOf((file) => rowsOf(file, later));
  const { structure, reorganisations, successions } = reorganised(structureOf(whole.units), later, today);
  const bundle = {
    ...whole,
    ...rowsFrom(structure),
    successions,
    headcounts: whole.headcounts.filter(({ asOf }) => asOf <= today),
    coverage: whole.coverage.filter(({ asOf }) => asOf <= today),
    activities: whole.activities
      .filter(({ occurredOn }) => occurredOn <= today)
      .map((row) => (waits(row, today) ? { ...row, status: "SUBMITTED" as const } : row)),
    enquiries: whole.enquiries.filter(({ receivedAt }) => receivedAt.slice(0, 10) <= addDays(today, -5)),
  };
  return { bundle, reorganisations, blocks: BLOCKS.parse(JSON.parse(textOf("blocks.json", later))) };
}

/** No day of the bundle is a 29 February, so that each is a day in any year. */
function textOf(name: string, later: number): string {
  const text = readFileSync(new URL(name, FOLDER), "utf8");
  return text.replaceAll(/\b20\d\d\b/g, (year) => String(Number(year) + later));
}

function rowsOf<F extends FileId>(file: F, later: number): readonly BundleRow<F>[] {
  const { name } = BUNDLE_FILES[file];
  if (!NAMES.has(name)) return [];
  const { rows, problems } = readFileContent(file, Buffer.from(textOf(name, later)));
  if (problems.length > 0) throw new RangeError(`${name}: ${JSON.stringify(problems[0])}`);
  return rows;
}

function structureOf(units: Bundle["units"]): Structure {
  return {
    units: units.map(({ parent: _, ...unit }) => unit),
    placements: units.flatMap(({ code: unit, parent }) =>
      parent === null ? [] : [{ unit, parent, from: null, to: null }],
    ),
  };
}

/** Units as a bundle tells them: `parent` for those that never moved, their places for the others. */
function rowsFrom({ units, placements }: Structure): Pick<Bundle, "units" | "placements"> {
  const places = placesByUnit(placements);
  const steady = (unit: string) => places.get(unit)?.every(({ from, to }) => from === null && to === null);
  return {
    units: units.map((unit) => ({
      ...unit,
      parent: steady(unit.code) ? (places.get(unit.code)?.[0]?.parent ?? null) : null,
    })),
    placements: placements.filter(({ unit }) => !steady(unit)),
  };
}

/** What the decisions make of the units, one after another. @throws RangeError for one that cannot be done */
function reorganised(first: Structure, later: number, today: CivilDate) {
  let structure = first;
  const reorganisations: DemoReorganisation[] = [];
  const successions: SuccessionFact[] = [];
  for (const { on, steps, reason, documentNo } of DECISIONS.parse(
    JSON.parse(textOf("reorganisations.json", later)),
  )) {
    if (reason === null || on > addDays(today, DECIDED_DAYS)) continue;
    const { changes, refusals } = reorganise(structure, { on, today }, steps);
    if (refusals.length > 0) throw new RangeError(`${on}: ${JSON.stringify(refusals[0])}`);
    structure = changedBy(structure, changes);
    successions.push(...changes.successions.added);
    reorganisations.push({ on, reason, documentNo, steps, changes });
  }
  return { structure, reorganisations, successions };
}

/** What came in these last days waits. */
function waits({ type, occurredOn }: BundleRow<"activities">, today: CivilDate): boolean {
  return type === "WEBSITE_ARTICLE" && occurredOn > addDays(today, -6);
}
