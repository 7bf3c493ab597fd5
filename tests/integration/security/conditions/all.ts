import { ACCOUNT_TRIALS } from "./account-trials";
import { LINK_TRIALS } from "./link-trials";
import { PEOPLE_TRIALS } from "./people-trials";
import { REACH_TRIALS } from "./reach-trials";
import { REPORT_TRIALS } from "./report-trials";
import { SESSION_TRIALS } from "./session-trials";
import type { ConditionTrial } from "./trial";

/** By function: each whose conditions are all that stands between a caller and what is not theirs. */
export const CONDITION_TRIALS: Readonly<Record<string, ConditionTrial>> = {
  ...ACCOUNT_TRIALS,
  ...SESSION_TRIALS,
  ...REACH_TRIALS,
  ...PEOPLE_TRIALS,
  ...LINK_TRIALS,
  ...REPORT_TRIALS,
};
