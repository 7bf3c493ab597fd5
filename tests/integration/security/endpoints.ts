import { headcountsTable, headcountsUndone } from "@/lib/actions/records/headcounts";
import { answerWrite } from "@/lib/http/api/answer-write";
import { changeOf, DESCRIBED, type Described } from "./described";
import type { Endpoint } from "./endpoint";
import { CATALOGUE_ENDPOINTS } from "./endpoint-catalogue";
import { FILE_ENDPOINTS } from "./endpoint-files";
import { FORM_ENDPOINTS } from "./endpoint-forms";
import { IMPORT_ENDPOINTS } from "./endpoint-imports";
import { LOCK_ENDPOINTS } from "./endpoint-locks";
import { PEOPLE_ENDPOINTS } from "./endpoint-people";
import { PLAN_ENDPOINTS } from "./endpoint-plans";
import { bodyOf, dayOf, makeActivity, makeGroup, makeRecord, type Place } from "./endpoint-records";
import { REPORT_ENDPOINTS } from "./endpoint-reports";
import { SHARE_ENDPOINTS } from "./endpoint-shares";
import { STRUCTURE_ENDPOINTS } from "./endpoint-structure";
import { TABLE_ENDPOINTS } from "./endpoint-tables";
import { decides, publishes, records, sees } from "./may";

const STEPS = {
  submit: { from: "DRAFT", may: records },
  recall: { from: "SUBMITTED", may: records },
  approve: { from: "SUBMITTED", may: decides },
  return: { from: "SUBMITTED", may: decides },
  reject: { from: "SUBMITTED", may: decides },
  publish: { from: "APPROVED", may: publishes },
  reopen: { from: "APPROVED", may: decides },
  withdraw: { from: "DRAFT", may: records },
  restore: { from: "WITHDRAWN", may: records },
} as const;

const NEEDS_REASON = new Set(["return", "reject"]);

const activityEndpoints: Endpoint[] = [
  {
    name: "read a group's whole roster",
    route: "(app)/roster-rows",
    method: "GET",
    call: async (place) => ({ query: `?channel=${await makeGroup(place)}&on=2021-06-30` }),
    allowed: sees,
  },
  ...["csv", "xlsx"].flatMap((format): Endpoint[] => [
    {
      name: `read a group's roster as ${format}`,
      route: `(app)/channels/[id]/roster.${format}`,
      method: "GET",
      call: async (place) => ({ params: { id: await makeGroup(place) }, query: "?on=2021-06-30" }),
      allowed: sees,
    },
    {
      name: `read a channel's readings as ${format}`,
      route: `(app)/channels/[id]/readings.${format}`,
      method: "GET",
      call: async (place) => ({ params: { id: await makeGroup(place) } }),
      allowed: sees,
    },
  ]),
  {
    name: "ask who gave a link",
    route: "(app)/given-links",
    method: "GET",
    byCode: true,
    call: async (place) => {
      const url = `https://example.vn/${place.mark}`;
      await makeActivity(place, "SUBMITTED", url);
      return { query: `?${new URLSearchParams({ url })}` };
    },
    allowed: ({ role }) => role !== "READER" && role !== "REVIEWER",
  },
  {
    name: "read an activity",
    route: "/activities/{id}",
    method: "GET",
    call: async (place) => ({ params: { id: await makeActivity(place, "DRAFT") } }),
    allowed: sees,
  },
  {
    name: "log an activity",
    route: "/activities",
    method: "POST",
    action: "activity.create",
    byCode: true,
    call: async ({ unit, mark }) => ({
      body: { unit, type: "TV_PROGRAMME", occurredOn: "2021-03-01", title: mark, status: "DRAFT" },
    }),
    allowed: records,
  },
  {
    name: "edit an activity",
    route: "/activities/{id}",
    method: "PATCH",
    action: "activity.edit",
    call: async (place) => ({
      params: { id: await makeActivity(place, "DRAFT") },
      body: { title: "changed" },
      ifMatch: '"1"',
    }),
    allowed: records,
  },
  ...Object.entries(STEPS).map(
    ([step, { from, may }]): Endpoint => ({
      name: `${step} an activity`,
      route: `/activities/{id}/${step}`,
      method: "POST",
      action: `activity.${step}`,
      call: async (place) => ({
        params: { id: await makeActivity(place, from) },
        body: NEEDS_REASON.has(step) ? { reason: "because" } : {},
      }),
      allowed: may,
    }),
  ),
];

function kindEndpoints(kind: Described): Endpoint[] {
  const { path, entity, changing } = kind;
  const at = async (place: Place, withdrawn = false) => ({ id: await makeRecord(kind, place, withdrawn) });
  return [
    {
      name: `read one of ${path}`,
      route: `/${path}/{id}`,
      method: "GET",
      call: async (place) => ({ params: await at(place) }),
      allowed: sees,
    },
    {
      name: `record one of ${path}`,
      route: `/${path}`,
      method: "POST",
      action: `${entity}.create`,
      byCode: !kind.ofChannel,
      call: async (place) => ({ body: bodyOf(kind, place) }),
      allowed: records,
    },
    {
      name: `change one of ${path}`,
      route: `/${path}/{id}`,
      method: "PATCH",
      action: `${entity}.edit`,
      call: async (place) => ({
        params: await at(place),
        body: { [changing]: changeOf(kind, place.mark) },
        ifMatch: '"1"',
      }),
      allowed: records,
    },
    {
      name: `withdraw one of ${path}`,
      route: `/${path}/{id}/withdraw`,
      method: "POST",
      action: `${entity}.withdraw`,
      call: async (place) => ({ params: await at(place), body: {} }),
      allowed: records,
    },
    {
      name: `restore one of ${path}`,
      route: `/${path}/{id}/restore`,
      method: "POST",
      action: `${entity}.restore`,
      call: async (place) => ({ params: await at(place, true), body: {} }),
      allowed: records,
    },
  ];
}

const unitEndpoints: Endpoint[] = [
  {
    name: "read a unit",
    route: "/units/{code}",
    method: "GET",
    byCode: true,
    call: async ({ unit }) => ({ params: { code: unit } }),
    allowed: sees,
  },
  {
    name: "compliance of a unit",
    route: "/compliance",
    method: "GET",
    byCode: true,
    call: async ({ unit }) => ({ query: `?unit=${unit}&asOf=2021-06-30` }),
    allowed: sees,
  },
  {
    name: "a unit's state as a picture",
    route: "(app)/units/[code]/picture.png",
    method: "GET",
    byCode: true,
    call: async ({ unit }) => ({ params: { code: unit }, query: "?year=2021&asOf=2021-06-30" }),
    allowed: sees,
  },
  {
    name: "compliance of a unit under changed targets",
    route: "/compliance/what-if",
    method: "POST",
    quiet: true,
    byCode: true,
    call: async ({ unit }) => ({
      body: { year: 2021, asOf: "2021-06-30", unit, changes: { [`T${unit[0]}`]: { minimum: 2 } } },
    }),
    allowed: sees,
  },
  {
    name: "compliance of a unit under another tree",
    route: "/compliance",
    method: "GET",
    byCode: true,
    call: async ({ unit }) => ({ query: `?unit=${unit}&scope=subtree&asOf=2021-06-30&structure=2020-01-01` }),
    allowed: sees,
  },
  {
    name: "the curve of a unit",
    route: "/compliance/series",
    method: "GET",
    byCode: true,
    call: async ({ unit }) => ({ query: `?unit=${unit}&asOf=2021-06-30&target=T${unit[0]}` }),
    allowed: sees,
  },
  {
    name: "a table of a unit's activities",
    route: "/pivot",
    method: "GET",
    byCode: true,
    call: async ({ unit }) => ({ query: `?rows=unit&columns=type&unit=${unit}&scope=subtree` }),
    allowed: sees,
  },
  {
    name: "why a number",
    route: "/compliance/{unit}/{target}",
    method: "GET",
    byCode: true,
    call: async ({ unit }) => ({
      params: { unit, target: `T${unit[0]}` },
      query: "?asOf=2021-06-30",
    }),
    allowed: sees,
  },
];

const headcountEndpoints: Endpoint[] = [
  {
    name: "put a headcount",
    route: "/headcounts",
    method: "PUT",
    action: "headcount.put",
    byCode: true,
    call: async ({ unit }) => ({ body: { unit, asOf: "2021-03-01", workers: 7 } }),
    allowed: records,
  },
  {
    name: "save a table of headcounts",
    route: "",
    method: "POST",
    action: "headcount.table",
    handle: (request) => answerWrite(request, headcountsTable),
    byCode: true,
    call: async ({ unit, mark }) => ({
      body: { asOf: dayOf(mark), rows: [{ unit, seen: null, workers: 8 }] },
    }),
    allowed: records,
  },
  {
    name: "take a table of headcounts back",
    route: "",
    method: "POST",
    action: "headcount.untable",
    handle: (request) => answerWrite(request, headcountsUndone),
    call: async (place) => ({
      body: {
        rows: [{ unit: place.unit, id: await makeHeadcount(place), version: 1, before: null }],
      },
    }),
    allowed: records,
  },
];

function makeHeadcount(place: Place): Promise<string> {
  const described = DESCRIBED.find(({ kind }) => kind === "headcounts");
  if (described === undefined) throw new Error("headcounts are not described");
  return makeRecord(described, place, false);
}

/** Calls on one thing at one place. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...activityEndpoints,
  ...DESCRIBED.flatMap(kindEndpoints),
  ...unitEndpoints,
  ...headcountEndpoints,
  ...CATALOGUE_ENDPOINTS,
  ...LOCK_ENDPOINTS,
  ...PLAN_ENDPOINTS,
  ...STRUCTURE_ENDPOINTS,
  ...REPORT_ENDPOINTS,
  ...SHARE_ENDPOINTS,
  ...FILE_ENDPOINTS,
  ...FORM_ENDPOINTS,
  ...TABLE_ENDPOINTS,
  ...IMPORT_ENDPOINTS,
  ...PEOPLE_ENDPOINTS,
];
