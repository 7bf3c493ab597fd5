import { SAVED_TABLE_ACTIONS } from "@/lib/actions/saved-tables/all";
import { answerWrite } from "@/lib/http/api/answer-write";
import { firstAt, type Person, type UnitName } from "@/tests/support/people";
import type { Endpoint } from "./endpoint";
import { insert, marker, type Place } from "./endpoint-records";

/** A table that the first of the place's people has saved. @returns its id */
function makeTable(place: Place): Promise<string> {
  const { target, unit, mark } = place;
  const saved = { name: `${marker(target, unit)} ${mark}`, saved_by: firstAt(target, unit)?.userId };
  return insert(place, "saved_tables", { ...saved, query: "rows=unit" }, "id::text");
}

/** Whoever saved it, if they write at all, and administrators. */
function keeps({ role, unit: own }: Person, unit: UnitName): boolean {
  if (role === "PROVINCIAL_ADMIN") return true;
  return own === unit && (role === "UPPER_EDITOR" || role === "GRASSROOTS_CHAIR");
}

/** Tables of activities that are kept under a name. */
export const TABLE_ENDPOINTS: readonly Endpoint[] = [
  {
    name: "save a table",
    route: "",
    method: "POST",
    action: "savedTable.save",
    handle: (request) => answerWrite(request, SAVED_TABLE_ACTIONS.save),
    byCode: true,
    quiet: true,
    call: async ({ mark }) => ({ body: { name: mark, query: "rows=unit&columns=month&year=2021" } }),
    allowed: ({ role }) => role !== "READER",
  },
  {
    name: "rename a saved table",
    route: "",
    method: "POST",
    action: "savedTable.rename",
    handle: (request) => answerWrite(request, SAVED_TABLE_ACTIONS.rename),
    quiet: true,
    call: async (place) => ({ body: { id: await makeTable(place), version: 1, name: place.mark } }),
    allowed: keeps,
  },
  {
    name: "remove a saved table",
    route: "",
    method: "POST",
    action: "savedTable.remove",
    handle: (request) => answerWrite(request, SAVED_TABLE_ACTIONS.remove),
    quiet: true,
    call: async (place) => ({ body: { id: await makeTable(place), version: 1 } }),
    allowed: keeps,
  },
  {
    name: "bring a saved table back",
    route: "",
    method: "POST",
    action: "savedTable.restore",
    handle: (request) => answerWrite(request, SAVED_TABLE_ACTIONS.restore),
    quiet: true,
    call: async (place) => {
      const id = await makeTable(place);
      await place.client.query("UPDATE saved_tables SET removed_at = now() WHERE id::text = $1", [id]);
      return { body: { id, version: 2 } };
    },
    allowed: keeps,
  },
];
