import type { Stored } from "@/lib/db/transfer/read";
import type { Bundle } from "../bundle";
import { WHOLE_FILE } from "../misshapen";
import { type Lines, type Problem, Problems } from "../problem";
import { type BrokenKeys, type Federation, federationOf } from "./federation";
import { warnOfOddities } from "./oddities";
import { checkPlans } from "./plans";
import { checkReferences } from "./references";
import { checkTree } from "./tree";

export interface Checked {
  readonly federation: Federation;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** What reading a bundle left to be known. */
export interface Reading {
  readonly lines?: Lines;
  readonly brokenKeys?: BrokenKeys;
  readonly problems?: readonly Problem[];
}

/** Checks a bundle against itself and against what the federation has; oddities are only looked for where all is right. */
export function checkBundle(bundle: Bundle, stored: Stored, reading: Reading = {}): Checked {
  const found = reading.problems ?? [];
  const federation = federationOf(bundle, stored, reading.brokenKeys);
  const problems = new Problems(reading.lines);
  if (!found.some(({ key }) => WHOLE_FILE.has(key))) {
    checkReferences(federation, problems);
    checkTree(federation, problems);
    checkPlans(federation, problems);
  }
  const errors = [...found, ...problems.errors];
  if (errors.length === 0) warnOfOddities(federation, problems);
  return { federation, errors, warnings: problems.warnings };
}
