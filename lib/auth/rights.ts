import { decidesSomewhere, managesAccounts, recordsSomewhere } from "@/lib/domain/policy";
import type { Scope } from "./scope";

/** What an action needs its caller to hold somewhere; over which record is the domain's question (security.md §3). */
export type Right = "reads" | "records" | "decides" | "recordsOrDecides" | "administers" | "managesAccounts";

const HOLDS: Record<Right, (scope: Scope) => boolean> = {
  reads: ({ memberships }) => memberships.length > 0,
  records: ({ memberships }) => recordsSomewhere(memberships),
  decides: ({ memberships, tenant }) => decidesSomewhere(memberships, tenant),
  recordsOrDecides: (scope) => HOLDS.records(scope) || HOLDS.decides(scope),
  administers: ({ administers }) => administers,
  managesAccounts: ({ memberships }) => managesAccounts(memberships),
};

/** Whether the caller's roles give a right for at least one unit; a command's own session holds every right. */
export function holds(scope: Scope, right: Right): boolean {
  return scope.purpose === "import" || HOLDS[right](scope);
}
