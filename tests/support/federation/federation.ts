import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { Dice } from "./dice";
import { drawMoments } from "./moments";
import { type Cells, drawPlan, OUTLETS } from "./plans";
import {
  drawActivities,
  drawChairLinks,
  drawChannels,
  drawEnquiries,
  drawOverrides,
  drawReadings,
  drawReporters,
} from "./records";
import { drawUnits } from "./units";

/** A random federation as a bundle (interfaces.md §3), and a question about it. */
export interface Specimen {
  readonly bundle: Readonly<Record<string, string>>;
  readonly year: number;
  readonly asOf: string;
}

export interface SpecimenSize {
  readonly seed: number;
  /** Up to 60 units, and how much there is of everything else. */
  readonly units: number;
  readonly records: number;
  readonly targets: number;
}

/** Random federations; a failing one shrinks to fewer units, records and targets. */
export const specimenSizes: fc.Arbitrary<SpecimenSize> = fc.record({
  seed: fc.noShrink(fc.nat()),
  units: fc.integer({ min: 1, max: 60 }),
  records: fc.integer({ min: 0, max: 150 }),
  targets: fc.integer({ min: 1, max: 12 }),
});

/** The federation that a size and seed stand for: moves, closings, gaps, late headcounts, and a plan of its own. */
export function specimenOf({ seed, units, records, targets }: SpecimenSize): Specimen {
  const dice = new Dice(seed);
  const moments = drawMoments(dice);
  const tree = drawUnits(dice, moments, units);
  const codes = codesOf(tree.units);
  const grassroots = codesOf(tree.units.filter(({ level }) => level === "GRASSROOTS"));
  const plans = [drawPlan(dice, moments.year, targets), drawPlan(dice, moments.year - 1, 3)];
  const channels = drawChannels(dice, moments, codes);
  const channelCodes = codesOf(channels);
  const files: Record<string, Cells[]> = {
    "units.csv": tree.units,
    "placements.csv": tree.placements,
    "headcounts.csv": tree.headcounts,
    "outlets.csv": OUTLETS.map((code) => ({ code, name: code, kind: "OTHER" })),
    "activity_types.csv": [{ code: "OWN_TYPE", name: "Loại riêng", reviewed: "" }],
    "activity_choices.csv": [
      { code: "OWN_CONTENT", name: "Nội dung riêng", side: "CONTENT" },
      { code: "OWN_FORM", name: "Hình thức riêng", side: "FORM" },
      { code: "OWN_AUDIENCE", name: "Đối tượng riêng", side: "AUDIENCE" },
    ],
    "activities.csv": drawActivities(dice, moments, codes, records * 2),
    "channels.csv": channels,
    "coverage.csv": drawReadings(dice, moments, channelCodes),
    "chair_links.csv": drawChairLinks(dice, moments, channelCodes, grassroots),
    "enquiries.csv": drawEnquiries(dice, moments, codes, records),
    "reporters.csv": drawReporters(dice, moments, codes, Math.ceil(records / 2)),
    "plans.csv": plans.map(({ plan }) => plan),
    "targets.csv": plans.flatMap((plan) => plan.targets),
    "overrides.csv": plans.flatMap(({ plan, targets: own }) =>
      drawOverrides(dice, Number(plan.year), tree.units, own),
    ),
  };
  return { bundle: asTexts(files), year: moments.year, asOf: moments.asOf };
}

function codesOf(rows: readonly Cells[]): string[] {
  return rows.map(({ code }) => String(code));
}

function asTexts(files: Readonly<Record<string, Cells[]>>): Record<string, string> {
  const filled = Object.entries(files).filter(([, rows]) => rows.length > 0);
  return Object.fromEntries(
    filled.map(([name, rows]) => {
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      return [name, stringify(rows, { header: true, columns })];
    }),
  );
}
