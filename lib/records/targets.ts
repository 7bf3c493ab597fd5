import { FORCES } from "@/lib/domain/plan";
import { KINDS, LEVELS } from "@/lib/domain/unit";
import { LARGEST_WEIGHT, PROSE_LENGTH, TITLE_LENGTH } from "./limits";
import { record } from "./record";

/** A target of a year's plan (compliance.md §4), with the plan's own sentence where it is known. */
export const targets = record(
  {
    year: { kind: "year", to: "plans" },
    code: { kind: "code" },
    title: { kind: "text", most: TITLE_LENGTH },
    titleEn: { kind: "text", most: TITLE_LENGTH, optional: true, bundle: false },
    level: { kind: "choice", of: LEVELS },
    kinds: { kind: "choices", of: KINDS },
    condition: { kind: "json", holds: "condition" },
    measure: { kind: "json", holds: "measure", optional: true },
    force: { kind: "choice", of: FORCES },
    weight: { kind: "weight", most: LARGEST_WEIGHT, otherwise: 1 },
    dueOn: { kind: "day", optional: true },
    sentence: { kind: "text", most: PROSE_LENGTH, optional: true, bundle: false },
  },
  {
    table: "targets",
    key: ["year", "code"],
    owner: "tenant",
    fits: ["year", "code", "measure"],
    hangsOn: "year",
    beside: { sentence: { kept: true } },
  },
);
