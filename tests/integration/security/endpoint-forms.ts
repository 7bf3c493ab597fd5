import { ACTIVITY_ACTIONS } from "@/lib/actions/activities/all";
import { approvalOfMany } from "@/lib/actions/activities/approve-many";
import { reporterAppointment } from "@/lib/actions/records/appoint-reporter";
import { reporterEnding } from "@/lib/actions/records/end-reporter";
import { chairsTicked, chairsUnticked } from "@/lib/actions/records/tick-chairs";
import { SPOT_CHECK_ACTIONS } from "@/lib/actions/spot-checks/all";
import { answerWrite } from "@/lib/http/api/answer-write";
import type { Endpoint } from "./endpoint";
import { earlierDayOf, makeActivity, makeLink, makeReporter, marker } from "./endpoint-records";
import { decides, decidesEverywhere, records } from "./may";

/** What only forms call, run by the same wrapper. */
export const FORM_ENDPOINTS: Endpoint[] = [
  {
    name: "approve several activities",
    route: "",
    method: "POST",
    action: "activity.approveMany",
    handle: (request) => answerWrite(request, approvalOfMany),
    call: async (place) => ({ body: { items: [{ id: await makeActivity(place, "SUBMITTED") }] } }),
    allowed: decides,
  },
  {
    name: "send what waited for the network",
    route: "(app)/outbox/[form]",
    method: "POST",
    action: "activity.save",
    byCode: true,
    call: async ({ unit, mark }) => ({
      params: { form: "activity.save" },
      body: { unit, type: "TV_PROGRAMME", occurredOn: "2021-03-01", title: mark, status: "SUBMITTED" },
    }),
    allowed: records,
  },
  {
    name: "draw a sample of what was approved",
    route: "",
    method: "POST",
    action: "spotCheck.draw",
    quiet: true,
    handle: (request) => answerWrite(request, SPOT_CHECK_ACTIONS.draw),
    byCode: true,
    call: async ({ unit }) => ({ body: { count: 1, unit } }),
    allowed: decidesEverywhere,
  },
  {
    name: "say what was found of one that was drawn",
    route: "",
    method: "POST",
    action: "spotCheck.judge",
    quiet: true,
    handle: (request) => answerWrite(request, SPOT_CHECK_ACTIONS.judge),
    call: async (place) => {
      const id = await makeActivity(place, "APPROVED");
      await place.client.query("INSERT INTO spot_checks (tenant_id, activity_id) VALUES ($1, $2)", [
        place.target.tenant,
        id,
      ]);
      return { body: { id, verdict: "WRONG", note: "because" } };
    },
    allowed: decidesEverywhere,
  },
  {
    name: "save the form of a new activity",
    route: "",
    method: "POST",
    action: "activity.save",
    handle: (request) => answerWrite(request, ACTIVITY_ACTIONS.save),
    byCode: true,
    call: async ({ unit, mark }) => ({
      body: { unit, type: "TV_PROGRAMME", occurredOn: "2021-03-01", title: mark, status: "SUBMITTED" },
    }),
    allowed: records,
  },
  {
    name: "save the form of an activity that is there",
    route: "",
    method: "POST",
    action: "activity.save",
    handle: (request) => answerWrite(request, ACTIVITY_ACTIONS.save),
    call: async (place) => ({
      body: {
        id: await makeActivity(place, "DRAFT"),
        unit: place.unit,
        type: "TV_PROGRAMME",
        occurredOn: "2021-03-01",
        title: place.mark,
        status: "DRAFT",
      },
    }),
    allowed: records,
  },
  {
    name: "tick chairs into a group",
    route: "",
    method: "POST",
    action: "chairLink.tick",
    handle: (request) => answerWrite(request, chairsTicked),
    call: async ({ target, unit, mark }) => ({
      body: { channel: marker(target, unit), joined: earlierDayOf(mark), units: [unit] },
    }),
    allowed: records,
  },
  {
    name: "take ticks of a group back",
    route: "",
    method: "POST",
    action: "chairLink.untick",
    handle: (request) => answerWrite(request, chairsUnticked),
    call: async (place) => ({
      body: { channel: marker(place.target, place.unit), links: [await makeLink(place)] },
    }),
    allowed: records,
  },
  {
    name: "appoint a reporter in place of another",
    route: "",
    method: "POST",
    action: "reporter.appoint",
    handle: (request) => answerWrite(request, reporterAppointment),
    call: async (place) => ({
      body: {
        unit: place.unit,
        fullName: place.mark,
        appointed: "2021-12-01",
        replaces: await makeReporter(place),
      },
    }),
    allowed: records,
  },
  {
    name: "log several activities",
    route: "",
    method: "POST",
    action: "activity.createSeveral",
    handle: (request) => answerWrite(request, ACTIVITY_ACTIONS.createSeveral),
    byCode: true,
    call: async ({ unit, mark }) => ({
      body: {
        unit,
        status: "SUBMITTED",
        items: [{ type: "TV_PROGRAMME", occurredOn: "2021-03-01", title: mark }],
      },
    }),
    allowed: records,
  },
  {
    name: "take several activities back",
    route: "",
    method: "POST",
    action: "activity.takeBackSeveral",
    handle: (request) => answerWrite(request, ACTIVITY_ACTIONS.takeBackSeveral),
    call: async (place) => ({ body: { items: [{ id: await makeActivity(place, "SUBMITTED") }] } }),
    allowed: records,
  },
  {
    name: "end an appointment",
    route: "",
    method: "POST",
    action: "reporter.end",
    handle: (request) => answerWrite(request, reporterEnding),
    call: async (place) => ({ body: { id: await makeReporter(place), ended: "2021-12-31" } }),
    allowed: records,
  },
];
