import type { Person } from "@/tests/support/people";
import type { Endpoint } from "./endpoint";
import { insert, type Place } from "./endpoint-records";

const FIRST_YEAR = 3_000;
let made = 0;

/** A plan with one target, of a year in which no federation has another. */
async function makePlan(place: Place, status: "DRAFT" | "ISSUED"): Promise<{ year: string }> {
  made += 1;
  const year = FIRST_YEAR + made;
  await insert(place, "plans", { year, title: place.mark, classes: '[[0, "x"]]', status }, "year::text");
  const measure = { type: "channels", purpose: "PUBLIC_PAGE", minimum: 1 };
  const target = { year, code: "X", title: place.mark, level: "UPPER", force: "MANDATORY", measure };
  await insert(place, "targets", target, "code");
  return { year: String(year) };
}

function administers({ role }: Person): boolean {
  return role === "PROVINCIAL_ADMIN";
}

/** Plans are the whole federation's: all its people read them, its administrators change them. */
export const PLAN_ENDPOINTS: readonly Endpoint[] = [
  {
    name: "read a plan",
    route: "/plans/{year}",
    method: "GET",
    call: async (place) => ({ params: await makePlan(place, "DRAFT") }),
    allowed: () => true,
  },
  {
    name: "copy a plan",
    route: "/plans/{source}/clone",
    method: "POST",
    action: "plan.clone",
    call: async (place) => {
      const { year } = await makePlan(place, "ISSUED");
      made += 1;
      return { params: { source: year }, body: { year: FIRST_YEAR + made, title: place.mark } };
    },
    allowed: administers,
  },
  {
    name: "issue a plan",
    route: "/plans/{year}/issue",
    method: "POST",
    action: "plan.issue",
    call: async (place) => ({ params: await makePlan(place, "DRAFT") }),
    allowed: administers,
  },
  {
    name: "change targets of a plan",
    route: "/plans/{year}/revise",
    method: "POST",
    action: "plan.revise",
    call: async (place) => ({
      params: await makePlan(place, "ISSUED"),
      body: { reason: place.mark, changes: { X: { minimum: 2 } } },
    }),
    allowed: administers,
  },
];
