import { PLAN_ACTIONS } from "@/lib/actions/plans/all";
import { answerWrite } from "@/lib/http/api/answer-write";
import type { Person } from "@/tests/support/people";
import type { Endpoint } from "./endpoint";
import { insert, marker, type Place } from "./endpoint-records";
import { records, sees } from "./may";

const LEVELS: Readonly<Record<string, string>> = { P: "PROVINCIAL", U: "UPPER", G: "GRASSROOTS" };
const TARGET = {
  title: "Trang của đơn vị",
  level: "UPPER",
  force: "MANDATORY",
  measure: { type: "channels", purpose: "PUBLIC_PAGE", minimum: 1 },
};
const FIRST_YEAR = 3_000;
let made = 0;

/** A plan with one target, of a year in which no federation has another. */
async function makePlan(
  place: Place,
  status: "DRAFT" | "ISSUED",
  level = "UPPER",
): Promise<{ year: string }> {
  made += 1;
  const year = FIRST_YEAR + made;
  await insert(place, "plans", { year, title: place.mark, classes: '[[0, "x"]]', status }, "year::text");
  const measure = { type: "channels", purpose: "PUBLIC_PAGE", minimum: 1 };
  const target = { year, code: "X", title: place.mark, level, force: "MANDATORY", measure };
  await insert(place, "targets", target, "code");
  return { year: String(year) };
}

/** The same of the place's own level, and with an exception of its unit. */
async function makeOverride(place: Place): Promise<{ year: string; unit: string; target: string }> {
  const { year } = await makePlan(place, "ISSUED", LEVELS[place.unit[0] ?? ""]);
  const row = { unit_id: place.target.units[place.unit], year: Number(year), target: "X", waived: true };
  await insert(place, "overrides", row, "target");
  return { year, unit: place.unit, target: "X" };
}

/** A proposal of the place's unit, in a plan that is its own level's. */
async function makeProposal(place: Place): Promise<{ year: string; id: string }> {
  const { year } = await makePlan(place, "ISSUED", LEVELS[place.unit[0] ?? ""]);
  const said = { year: Number(year), target: "X", waived: true, reason: marker(place.target, place.unit) };
  const unit_id = place.target.units[place.unit];
  return { year, id: await insert(place, "override_proposals", { unit_id, ...said }, "id") };
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
    name: "begin a plan",
    route: "/plans",
    method: "POST",
    action: "plan.create",
    byCode: true,
    call: async ({ mark }) => {
      made += 1;
      return { body: { year: FIRST_YEAR + made, title: mark } };
    },
    allowed: administers,
  },
  {
    name: "change what a plan says of itself",
    route: "/plans/{year}",
    method: "PATCH",
    action: "plan.edit",
    call: async (place) => ({
      params: await makePlan(place, "ISSUED"),
      body: { documentNo: place.mark, reason: place.mark },
      ifMatch: '"1"',
    }),
    allowed: administers,
  },
  {
    name: "close a plan",
    route: "/plans/{year}/close",
    method: "POST",
    action: "plan.close",
    call: async (place) => ({ params: await makePlan(place, "ISSUED") }),
    allowed: administers,
  },
  {
    name: "read a target",
    route: "/plans/{year}/targets/{code}",
    method: "GET",
    call: async (place) => ({ params: { ...(await makePlan(place, "DRAFT")), code: "X" } }),
    allowed: () => true,
  },
  {
    name: "add a target",
    route: "/plans/{year}/targets",
    method: "POST",
    action: "target.add",
    call: async (place) => ({
      params: await makePlan(place, "ISSUED"),
      body: { ...TARGET, code: "Y", reason: place.mark },
    }),
    allowed: administers,
  },
  {
    name: "keep the text of a plan",
    route: "",
    method: "POST",
    action: "planDocument.add",
    handle: (request) => answerWrite(request, PLAN_ACTIONS.addDocument),
    call: async (place) => ({
      body: { ...(await makePlan(place, "DRAFT")), name: place.mark, content: place.mark },
    }),
    allowed: administers,
  },
  {
    name: "say of a passage that it is no target",
    route: "",
    method: "POST",
    action: "planDocument.judge",
    handle: (request) => answerWrite(request, PLAN_ACTIONS.dropPassage),
    call: async (place) => {
      const { year } = await makePlan(place, "DRAFT");
      const document = await insert(place, "plan_documents", { year, name: place.mark, content: "x" }, "id");
      return { body: { year, document, start: 0, dropped: true } };
    },
    allowed: administers,
  },
  {
    name: "read what a document says",
    route: "(app)/plans/document-text",
    method: "POST",
    quiet: true,
    byCode: true,
    call: async ({ mark }) => ({ text: mark }),
    allowed: administers,
  },
  {
    name: "put a target",
    route: "/plans/{year}/targets/{code}",
    method: "PUT",
    action: "target.put",
    call: async (place) => ({
      params: { ...(await makePlan(place, "ISSUED")), code: "Y" },
      body: { ...TARGET, reason: place.mark },
    }),
    allowed: administers,
  },
  {
    name: "take a target out",
    route: "/plans/{year}/targets/{code}",
    method: "DELETE",
    action: "target.remove",
    call: async (place) => ({ params: { ...(await makePlan(place, "DRAFT")), code: "X" }, body: {} }),
    allowed: administers,
  },
  {
    name: "read a unit's exception",
    route: "/plans/{year}/overrides/{unit}/{target}",
    method: "GET",
    call: async (place) => ({ params: await makeOverride(place) }),
    allowed: sees,
  },
  {
    name: "put a unit's exception",
    route: "/plans/{year}/overrides/{unit}/{target}",
    method: "PUT",
    action: "override.put",
    call: async (place) => ({
      params: await makeOverride(place),
      body: { required: 2, reason: place.mark },
    }),
    allowed: administers,
  },
  {
    name: "end a unit's exception",
    route: "/plans/{year}/overrides/{unit}/{target}",
    method: "DELETE",
    action: "override.remove",
    call: async (place) => ({ params: await makeOverride(place), body: { reason: place.mark } }),
    allowed: administers,
  },
  {
    name: "put units into blocks",
    route: "/plans/{year}/blocks",
    method: "PUT",
    action: "block.put",
    call: async (place) => ({
      params: await makePlan(place, "ISSUED"),
      body: { blocks: [{ name: place.mark, units: [place.unit] }] },
    }),
    allowed: administers,
  },
  {
    name: "say how a unit scores itself",
    route: "/self-scores/{year}/{unit}",
    method: "PUT",
    action: "selfScore.say",
    call: async (place) => ({
      params: { ...(await makePlan(place, "ISSUED")), unit: place.unit },
      body: { score: 50, explanation: place.mark },
    }),
    allowed: records,
  },
  {
    name: "propose a unit's exception",
    route: "/plans/{year}/proposals",
    method: "POST",
    action: "proposal.create",
    call: async (place) => ({
      params: await makePlan(place, "ISSUED", LEVELS[place.unit[0] ?? ""]),
      body: { unit: place.unit, target: "X", waived: true, reason: place.mark },
    }),
    allowed: records,
  },
  {
    name: "approve a proposal",
    route: "/plans/{year}/proposals/{id}/approve",
    method: "POST",
    action: "proposal.approve",
    call: async (place) => ({ params: await makeProposal(place), body: {} }),
    allowed: administers,
  },
  {
    name: "reject a proposal",
    route: "/plans/{year}/proposals/{id}/reject",
    method: "POST",
    action: "proposal.reject",
    call: async (place) => ({ params: await makeProposal(place), body: { note: "because" } }),
    allowed: administers,
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
