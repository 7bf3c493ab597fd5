import { ACTIVITY_STATUSES, lastReached } from "@/lib/domain/activity";
import type { CountNeed } from "@/lib/domain/compliance/needs";

/** The columns that `app.activity_facts` takes, each a list for `unnest`. */
export interface CountColumns {
  readonly types: string[];
  readonly levels: string[];
  readonly statuses: string[];
  /** What is said for the status. */
  readonly said: string[];
  readonly outletTypes: string[];
  readonly outlets: string[];
}

/** Which activities are added up, and how far they are told apart, as columns for the database. */
export function countColumns(needs: readonly CountNeed[]): CountColumns {
  const counted = needs.flatMap(({ type, levels, countsFrom }) =>
    levels.flatMap((level) =>
      ACTIVITY_STATUSES.flatMap((status) => {
        const said = lastReached(status, countsFrom);
        return said === null ? [] : [{ type, level, status, said }];
      }),
    ),
  );
  const named = needs.flatMap(({ type, outlets }) => outlets.map((outlet) => ({ type, outlet })));
  return {
    types: counted.map(({ type }) => type),
    levels: counted.map(({ level }) => level),
    statuses: counted.map(({ status }) => status),
    said: counted.map(({ said }) => said),
    outletTypes: named.map(({ type }) => type),
    outlets: named.map(({ outlet }) => outlet),
  };
}
