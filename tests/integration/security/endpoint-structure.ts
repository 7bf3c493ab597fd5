import { REORGANISATION_ACTIONS } from "@/lib/actions/reorganisations/all";
import { UNIT_ACTIONS } from "@/lib/actions/units/all";
import { answerWrite } from "@/lib/http/api/answer-write";
import type { Person } from "@/tests/support/people";
import type { Endpoint } from "./endpoint";
import { insert, type Place } from "./endpoint-records";

const NOTHING = { units: [], placements: [], successions: { added: [], removed: [] } };

/** One that changed nothing, on which nothing can stand. @returns its id */
function makeReorganisation(place: Place): Promise<string> {
  const row = { on_date: "2021-05-01", reason: place.mark, steps: "[]", changes: JSON.stringify(NOTHING) };
  return insert(place, "reorganisations", row, "id");
}

/** A unit on which nothing stands. @returns its code */
function makeUnit(place: Place): Promise<string> {
  const row = {
    code: `${place.unit}.${place.mark}`,
    name: place.mark,
    level: "GRASSROOTS",
    kind: "ENTERPRISE",
  };
  return insert(place, "units", row, "code");
}

function administers({ role }: Person): boolean {
  return role === "PROVINCIAL_ADMIN";
}

/** Units and what is done to them are the administrators'. */
export const STRUCTURE_ENDPOINTS: readonly Endpoint[] = [
  {
    name: "read a reorganisation",
    route: "/reorganisations/{id}",
    method: "GET",
    call: async (place) => ({ params: { id: await makeReorganisation(place) } }),
    allowed: administers,
  },
  {
    name: "reorganise units",
    route: "/reorganisations",
    method: "POST",
    action: "reorganisation.create",
    byCode: true,
    call: async ({ unit, mark }) => ({
      body: {
        on: "2021-05-01",
        reason: mark,
        steps: [
          {
            type: "found",
            code: `${unit}.${mark}`,
            name: mark,
            level: "UPPER",
            kind: "COMMUNE_UNION",
            parent: "P",
          },
        ],
      },
    }),
    allowed: administers,
  },
  {
    name: "try what a form says of a reorganisation",
    route: "",
    method: "POST",
    action: "reorganisation.try",
    quiet: true,
    handle: (request) => answerWrite(request, REORGANISATION_ACTIONS.try),
    byCode: true,
    call: async ({ mark }) => ({
      body: { kind: "found", on: "2021-05-01", code: mark, name: mark, unitKind: "COMMUNE_UNION", to: "P" },
    }),
    allowed: administers,
  },
  {
    name: "undo a reorganisation",
    route: "/reorganisations/{id}/undo",
    method: "POST",
    action: "reorganisation.undo",
    call: async (place) => ({ params: { id: await makeReorganisation(place) }, body: { reason: "because" } }),
    allowed: administers,
  },
  {
    name: "enter a unit",
    route: "/units",
    method: "POST",
    action: "unit.create",
    byCode: true,
    call: async ({ unit, mark }) => ({
      body: { code: `${unit}.${mark}`, name: mark, level: "GRASSROOTS", kind: "ENTERPRISE", parent: "P" },
    }),
    allowed: administers,
  },
  {
    name: "enter a list of units",
    route: "",
    method: "POST",
    action: "unit.createMany",
    handle: (request) => answerWrite(request, UNIT_ACTIONS.createMany),
    byCode: true,
    call: async ({ mark }) => ({ body: { units: [{ name: mark, kind: "ENTERPRISE" }] } }),
    allowed: administers,
  },
  {
    name: "take back units that were entered",
    route: "",
    method: "POST",
    action: "unit.takeBackMany",
    handle: (request) => answerWrite(request, UNIT_ACTIONS.takeBackMany),
    call: async (place) => ({ body: { codes: [await makeUnit(place)] } }),
    allowed: administers,
  },
  {
    name: "read a workbook of units",
    ...{ route: "(app)/welcome/sheet", method: "POST", byCode: true, quiet: true },
    call: async ({ mark }) => ({ text: `name,parent\n${mark},${mark}\n` }),
    allowed: administers,
  },
  {
    name: "correct a unit's name",
    route: "/units/{code}",
    method: "PATCH",
    action: "unit.edit",
    call: async (place) => {
      const row = {
        code: `${place.target.code}.${place.mark}`,
        name: "x",
        level: "GRASSROOTS",
        kind: "ENTERPRISE",
      };
      const code = await insert(place, "units", row, "code");
      return { params: { code }, body: { name: place.mark }, ifMatch: '"1"' };
    },
    allowed: administers,
  },
];
