import { IMPORT_ACTIONS } from "@/lib/actions/imports/all";
import { answerWrite } from "@/lib/http/api/answer-write";
import { type Person, recordable } from "@/tests/support/people";
import type { Call, Endpoint } from "./endpoint";
import { dayOf, makeImport, type Place } from "./endpoint-records";
import { records } from "./may";

const SHEET = { kind: "headcounts", sheet: 0, headLine: 1, fields: ["unit", "asOf", "workers"] };

/** A file with one row, of the place's unit. */
function sent({ unit, mark }: Place, chosen: object = {}): Call {
  const asked = { kind: "headcounts", name: "x.csv", ...chosen };
  return {
    query: `?${new URLSearchParams({ asked: JSON.stringify(asked) })}`,
    text: `unit,as_of,workers\n${unit},${dayOf(mark)},7\n`,
  };
}

/** Whether somebody is the first of their unit's people. */
function isFirst({ role }: Person): boolean {
  return role === "PROVINCIAL_ADMIN" || role === "UPPER_EDITOR" || role === "GRASSROOTS_CHAIR";
}

/** Workbooks that are imported on a page. */
export const IMPORT_ENDPOINTS: readonly Endpoint[] = [
  ...["check", "errors.xlsx"].map(
    (route): Endpoint => ({
      name: `send a workbook to ${route}`,
      route: `(app)/import/${route}`,
      method: "POST",
      byCode: true,
      quiet: true,
      call: async (place) => sent(place),
      allowed: (person) => recordable(person).length > 0,
    }),
  ),
  {
    name: "import a workbook",
    route: "(app)/import/write",
    method: "POST",
    byCode: true,
    call: async (place) => sent(place, { sheets: [SHEET], expected: 1 }),
    allowed: records,
  },
  {
    name: "write the rows of a workbook",
    route: "",
    method: "POST",
    action: "import.write",
    handle: (request) => answerWrite(request, IMPORT_ACTIONS.write),
    byCode: true,
    call: async ({ unit, mark }) => ({
      body: {
        ...{ fileName: "x.csv", digest: "x", leftOut: 0, expected: 1 },
        sheets: [
          {
            ...{ kind: "headcounts", shared: {}, columns: { headings: "x", fields: SHEET.fields } },
            rows: [{ line: 2, said: { unit, asOf: dayOf(mark), workers: 7 } }],
          },
        ],
      },
    }),
    allowed: records,
  },
  {
    name: "take an import back",
    route: "",
    method: "POST",
    action: "import.undo",
    handle: (request) => answerWrite(request, IMPORT_ACTIONS.undo),
    call: async (place) => ({ body: { id: await makeImport(place) } }),
    // Nobody takes back what another imported: of units without people the first of the federation did.
    allowed: (person, unit) =>
      records(person, unit) &&
      (person.unit === unit || (unit === "G2" && person.role === "PROVINCIAL_ADMIN")) &&
      isFirst(person),
  },
];
