import type { Person } from "@/tests/support/people";
import type { Endpoint } from "./endpoint";
import { insert, type Place } from "./endpoint-records";

const LISTS = [
  { path: "outlets", table: "outlets", entity: "outlet", more: { kind: "OTHER" } },
  { path: "activity-types", table: "activity_types", entity: "activityType", more: {} },
  {
    ...{ path: "activity-choices", table: "activity_choices", entity: "activityChoice" },
    more: { side: "FORM" },
  },
] as const;

type List = (typeof LISTS)[number];

async function makeEntry({ table, more }: List, place: Place): Promise<{ code: string }> {
  return { code: await insert(place, table, { code: `c-${place.mark}`, name: place.mark, ...more }, "code") };
}

function administers({ role }: Person): boolean {
  return role === "PROVINCIAL_ADMIN";
}

/** Lists of a whole federation's own: all its people read them, its administrators keep them. */
export const CATALOGUE_ENDPOINTS: readonly Endpoint[] = LISTS.flatMap((list): Endpoint[] => [
  {
    name: `read one of ${list.path}`,
    route: `/${list.path}/{code}`,
    method: "GET",
    call: async (place) => ({ params: await makeEntry(list, place) }),
    allowed: () => true,
  },
  {
    name: `add one of ${list.path}`,
    route: `/${list.path}`,
    method: "POST",
    action: `${list.entity}.create`,
    byCode: true,
    call: async ({ mark }) => ({ body: { name: `new ${mark}`, ...list.more } }),
    allowed: administers,
  },
  {
    name: `change one of ${list.path}`,
    route: `/${list.path}/{code}`,
    method: "PATCH",
    action: `${list.entity}.edit`,
    call: async (place) => ({
      params: await makeEntry(list, place),
      body: { name: `other ${place.mark}`, inUse: false },
      ifMatch: '"1"',
    }),
    allowed: administers,
  },
]);
