import { concerned, type Person, type UnitName } from "@/tests/support/people";
import type { Endpoint } from "./endpoint";
import { makeLock, yearOf } from "./endpoint-records";

function hears(person: Person, unit: UnitName): boolean {
  return concerned(person).includes(unit);
}

function administers({ role }: Person): boolean {
  return role === "PROVINCIAL_ADMIN";
}

/** Who hears of a lock, closes and reopens. */
export const LOCK_ENDPOINTS: readonly Endpoint[] = [
  {
    name: "read a lock",
    route: "/locks/{id}",
    method: "GET",
    call: async (place) => ({ params: { id: await makeLock(place) } }),
    allowed: hears,
  },
  {
    name: "close a period",
    route: "/locks",
    method: "POST",
    action: "lock.close",
    byCode: true,
    call: async ({ unit, mark }) => ({ body: { unit, period: yearOf(mark) } }),
    allowed: administers,
  },
  {
    name: "reopen a period",
    route: "/locks/{id}/reopen",
    method: "POST",
    action: "lock.reopen",
    call: async (place) => ({ params: { id: await makeLock(place) }, body: { reason: "because" } }),
    allowed: administers,
  },
];
