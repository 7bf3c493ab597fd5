import type { CivilDate } from "../calendar";
import type { Measure } from "../plan";
import { countByUnit } from "./measures/count";
import { coverageAt } from "./measures/coverage";
import { coverageChanges } from "./measures/coverage-history";
import { appointmentChanges, appointmentsAt, channelChanges, openChannels } from "./measures/presence";
import { daysSinceByUnit } from "./measures/recency";
import { responseTally } from "./measures/response";
import type { Changes, Tally } from "./measures/tally";
import type { Records } from "./records";

/** v of compliance.md §4: an amount (null = none), or a part of a whole (null = unknown). */
export type Measurement =
  | { readonly form: "amount"; readonly value: number | null }
  | { readonly form: "ratio"; readonly numerator: number | null; readonly denominator: number | null };

/** Gives each unit's value of one measure at the end of one day. */
export type Measurer = (unit: string) => Measurement;

/** Prepares a measure for a day, so that the work shared by all units is done once. */
export function measurerOf(measure: Measure, records: Records, year: number, asOf: CivilDate): Measurer {
  switch (measure.type) {
    case "count": {
      const sums = countByUnit(measure, records, year, asOf);
      return (unit) => amount(sums.get(unit) ?? 0);
    }
    case "recency": {
      const days = daysSinceByUnit(measure, records, asOf);
      return (unit) => amount(days.get(unit) ?? null);
    }
    case "response": {
      const tally = responseTally(measure, year, asOf);
      return (unit) => ratioOf(tally(records.enquiriesByUnit.get(unit) ?? []));
    }
    case "channels":
      return (unit) => amount(openChannels(records, unit, measure.purpose, asOf).length);
    case "appointments":
      return (unit) => amount(appointmentsAt(records, unit, asOf));
    case "coverage":
      return (unit) => ratioOf(coverageAt(measure, records, unit, asOf));
  }
}

/** The measures whose value on any day follows from dated facts alone; they may have a milestone. */
export type DatedMeasure = Extract<Measure, { type: "channels" | "coverage" | "appointments" }>;

export function isDated(measure: Measure): measure is DatedMeasure {
  return measure.type === "channels" || measure.type === "coverage" || measure.type === "appointments";
}

/** How the value of a dated measure changes for a unit. */
export function changesOf(measure: DatedMeasure, records: Records, unit: string): Changes {
  switch (measure.type) {
    case "channels":
      return channelChanges(records, unit, measure.purpose);
    case "appointments":
      return appointmentChanges(records, unit);
    case "coverage":
      return coverageChanges(measure, records, unit);
  }
}

/** The value of a dated measure when its changes add up to `tally`. */
export function measurementOf(measure: DatedMeasure, tally: Tally): Measurement {
  return measure.type === "coverage" ? ratioOf(tally) : amount(tally.numerator);
}

function amount(value: number | null): Measurement {
  return { form: "amount", value };
}

/** More people than there are cannot be connected: the sum is cut at the denominator (compliance.md §5). */
function ratioOf({ numerator, denominator, unknown }: Tally): Measurement {
  if (unknown > 0) return { form: "ratio", numerator: null, denominator: null };
  return { form: "ratio", numerator: Math.min(numerator, denominator), denominator };
}
