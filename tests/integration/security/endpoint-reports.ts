import { TEMPLATE_ACTIONS } from "@/lib/actions/report-templates/all";
import { answerWrite } from "@/lib/http/api/answer-write";
import { standardTemplate } from "@/lib/reports/docx";
import frozen from "@/lib/schemas/kept-answer.json";
import type { Person, UnitName } from "@/tests/support/people";
import type { Endpoint } from "./endpoint";
import { insert, type Place } from "./endpoint-records";
import { records, sees } from "./may";

/** A report of the place's unit. @returns its id */
function makeReport(place: Place): Promise<string> {
  const { target, unit } = place;
  return insert(
    place,
    "reports",
    { unit_id: target.units[unit], period: "2021", as_of: "2021-06-30" },
    "id::text",
  );
}

/** A template that is in force. @returns its id */
async function makeTemplate(place: Place): Promise<string> {
  const content = Buffer.from(await standardTemplate(place.mark));
  return insert(place, "report_templates", { name: place.mark, content, places: "[]" }, "id::text");
}

function administers({ role }: Person): boolean {
  return role === "PROVINCIAL_ADMIN";
}

/** What is compared of a frozen report. */
function keptOf({ unit }: Place) {
  const question = { year: 2021, asOf: "2021-06-30", unit, scope: "subtree", structure: "then" };
  return {
    ...frozen,
    question,
    answer: { year: 2021, asOf: "2021-06-30", results: [], units: [], targets: [] },
    counted: [],
  };
}

/** A union reports through the unit above it: at a union's place everybody begins one of their own highest unit. */
function begins(person: Person, unit: UnitName): boolean {
  const place = unit.startsWith("G") ? person.unit : unit;
  return records(person, place) && !place.startsWith("G");
}

/** Who reads a unit's reports, who begins one and who writes in it. */
export const REPORT_ENDPOINTS: readonly Endpoint[] = [
  ...["/reports/{id}", "/reports/{id}.docx", "/reports/{id}.xlsx", "/reports/{id}.html"].map(
    (route): Endpoint => ({
      name: `read ${route}`,
      route,
      method: "GET",
      call: async (place) => ({ params: { id: await makeReport(place) } }),
      allowed: sees,
    }),
  ),
  {
    name: "freeze a report",
    route: "/reports/{id}/freeze",
    method: "POST",
    action: "report.freeze",
    call: async (place) => {
      const id = await makeReport(place);
      const texts = JSON.stringify({ limits: place.mark, directions: place.mark });
      await place.client.query("UPDATE reports SET texts = $1 WHERE id::text = $2", [texts, id]);
      return { params: { id }, body: {} };
    },
    allowed: records,
  },
  {
    name: "what differs from a frozen report",
    route: "/reports/{id}/differences",
    method: "GET",
    call: async (place) => {
      const id = await makeReport(place);
      const { code, marked } = { code: "A".repeat(16), marked: JSON.stringify(keptOf(place)) };
      await place.client.query(
        "UPDATE reports SET code = $1, frozen_unit = 'x', kept = $2 WHERE id::text = $3",
        [code, marked, id],
      );
      return { params: { id } };
    },
    allowed: sees,
  },
  {
    name: "begin a report",
    route: "/reports",
    method: "POST",
    action: "report.create",
    byCode: true,
    call: async ({ unit }) => ({
      body: { period: "2021", ...(unit.startsWith("G") ? {} : { unit }) },
    }),
    allowed: begins,
  },
  {
    name: "write in a report",
    route: "/reports/{id}",
    method: "PATCH",
    action: "report.edit",
    call: async (place) => ({
      params: { id: await makeReport(place) },
      body: { limits: "changed" },
      ifMatch: '"1"',
    }),
    allowed: records,
  },
  {
    name: "bring a template of reports",
    route: "(app)/report-template/file",
    method: "POST",
    action: "reportTemplate.put",
    byCode: true,
    call: async ({ mark }) => ({
      query: `?asked=${encodeURIComponent(JSON.stringify({ name: mark }))}`,
      bytes: await standardTemplate(mark),
    }),
    allowed: administers,
  },
  {
    name: "take the template of reports",
    route: "(app)/report-template/file",
    method: "GET",
    byCode: true,
    call: async (place) => {
      await makeTemplate(place);
      return {};
    },
    allowed: administers,
  },
  {
    name: "take the standard layout of reports",
    route: "(app)/report-template/standard.docx",
    method: "GET",
    byCode: true,
    call: async () => ({}),
    allowed: administers,
  },
  {
    name: "go back to the standard layout",
    route: "",
    method: "POST",
    action: "reportTemplate.remove",
    handle: (request) => answerWrite(request, TEMPLATE_ACTIONS.remove),
    call: async (place) => ({ body: { id: await makeTemplate(place) } }),
    allowed: administers,
  },
  {
    name: "bring a template back",
    route: "",
    method: "POST",
    action: "reportTemplate.restore",
    handle: (request) => answerWrite(request, TEMPLATE_ACTIONS.restore),
    call: async (place) => {
      const id = await makeTemplate(place);
      await place.client.query("UPDATE report_templates SET removed_at = now() WHERE id::text = $1", [id]);
      return { body: { id } };
    },
    allowed: administers,
  },
];
