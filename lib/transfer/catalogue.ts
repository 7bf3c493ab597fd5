import { CATALOGUE_OUTLETS, CATALOGUE_YEARS, cataloguePlan, DEFAULT_CLASSES } from "@/lib/domain/catalogue";
import { CATALOGUE_TARGETS } from "@/lib/domain/catalogue/targets";
import type { Beside } from "@/lib/records/all";
import type { Bundle, BundleRow } from "./bundle";

/**
 * A new federation whose bundle has neither plans nor targets gets the default catalogue for its years, and the
 * catalogue's outlets where they are missing (interfaces.md §3).
 */
export function withCatalogue(bundle: Bundle): Bundle {
  const outlets = CATALOGUE_OUTLETS.filter(({ code }) => !bundle.outlets.some((row) => row.code === code));
  const plans = CATALOGUE_YEARS.map(cataloguePlan);
  return {
    ...bundle,
    outlets: [...bundle.outlets, ...outlets],
    plans: plans.map(({ targets, classes, ...plan }) => ({ ...plan, classes: null })),
    targets: plans.flatMap(({ year, targets }) =>
      targets.map(({ sentence, ...target }) => ({ ...target, year })),
    ),
  };
}

/** A plan with its classes said: those of compliance.md §9 where the bundle names none. */
export function planToWrite(plan: BundleRow<"plans">): BundleRow<"plans"> {
  return { ...plan, classes: plan.classes ?? DEFAULT_CLASSES };
}

/** A target with the plan's own sentence, where it is one of the catalogue's by code and title. */
export function targetToWrite(target: BundleRow<"targets">): BundleRow<"targets"> & Beside<"targets"> {
  const entry = CATALOGUE_TARGETS.find(({ code, title }) => code === target.code && title === target.title);
  return { ...target, sentence: entry?.sentence ?? null };
}
