import { expect, it } from "vitest";
import { SENTENCES } from "@/tests/support/plan-documents/sentences";
import type { Measure } from "../measure";
import type { PlanProposal } from "./proposal";
import { proposedTargets } from "./read";

const NO_LISTS = { outlets: [], activityTypes: [] };

function measured(measure: Measure | null): readonly (string | number)[] {
  switch (measure?.type) {
    case undefined:
      return ["shown"];
    case "count":
      return [measure.activityType || "?", measure.minimum];
    case "channels":
      return ["channels", measure.purpose, measure.minimum];
    case "coverage":
      return ["coverage", measure.audience, measure.minimumPercent];
    case "response":
      return ["response", measure.hours];
    case "appointments":
      return ["appointments", measure.minimum];
    default:
      return ["recency", measure?.maxDays ?? ""];
  }
}

function told({ target, unread }: PlanProposal): string {
  const { level, kinds, measure, force, condition, dueOn } = target;
  const checkpoint = measure?.type === "count" ? measure.schedule?.[0]?.monthDay : undefined;
  const due = dueOn ?? (checkpoint && `2025-${checkpoint}`);
  return [
    ...[level.charAt(0), ...(kinds ?? []), ...measured(measure), force],
    ...(condition ?? []).map(({ attribute, op, value }) => `${attribute}${op === "gte" ? "≥" : "<"}${value}`),
    ...(due ? [`→${due}`] : []),
    ...(unread === null ? [] : [`!${unread}`]),
  ].join(" ");
}

it.each(SENTENCES)("“%s” asks for what it says", (text, ...asked) => {
  expect(proposedTargets(text, { ...NO_LISTS, year: 2025 }).map(told)).toEqual(asked);
});
