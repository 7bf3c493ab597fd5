import { isAtOrPast } from "@/lib/domain/activity";
import { DEFAULT_CLASSES } from "@/lib/domain/catalogue";
import type { Facts } from "@/lib/domain/compliance/facts";
import type { Plan } from "@/lib/domain/plan";
import type { Bundle } from "@/lib/transfer/bundle";
import { earliestOf, instant } from "./facts";

/** The plan of a year as the fold takes it; null when the bundle has none. */
export function planIn(bundle: Bundle, year: number): Plan | null {
  const plan = bundle.plans.find((row) => row.year === year);
  if (plan === undefined) return null;
  const targets = bundle.targets
    .filter((row) => row.year === year)
    .map((row) => ({ ...row, titleEn: null, sentence: null }));
  return { ...plan, titleEn: null, classesEn: null, classes: plan.classes ?? DEFAULT_CLASSES, targets };
}

/** A bundle's typed rows as the fold reads them for a year's plan: each activity is a bucket of one day. */
export function factsIn(bundle: Bundle, year: number): Facts {
  const moved = new Set(bundle.placements.map((row) => row.unit));
  const activities = bundle.activities.map((row) => ({ ...row, on: row.occurredOn }));
  const facts: Omit<Facts, "earliest"> = {
    units: bundle.units,
    placements: [
      ...bundle.placements,
      ...bundle.units
        .filter((row) => !moved.has(row.code))
        .map((row) => ({ unit: row.code, parent: row.parent, from: null, to: null })),
    ],
    headcounts: bundle.headcounts,
    activities,
    latestActivities: activities.filter((row) => isAtOrPast(row.status, "SUBMITTED")),
    channels: bundle.channels,
    readings: bundle.coverage,
    chairLinks: bundle.chairLinks,
    enquiries: bundle.enquiries.map((row) => ({
      unit: row.unit,
      receivedAt: instant(row.receivedAt),
      answeredAt: row.answeredAt === null ? null : instant(row.answeredAt),
    })),
    appointments: bundle.reporters,
    overrides: bundle.overrides.filter((row) => row.year === year),
  };
  return { ...facts, earliest: earliestOf(facts) };
}
