import { activityEditPath } from "@/components/activity/links";
import { address } from "@/components/compliance/links";
import { recordPath } from "@/components/record/links";
import { recordAt } from "@/components/record/places";
import type { Step } from "@/lib/domain/screen/chair";
import type { TodoPage } from "@/lib/domain/screen/todo";

/** Whoever runs more counts people at a desk. */
const MOST_GROUPS = 3;

/** The forms of somebody's own unit, which open without a network: those of the next steps, then those that are always there. */
export function ownForms({ unit, steps, groups, records }: TodoPage): string[] {
  if (!records) return ["/todo"];
  const formOf = (step: Step) =>
    step.kind === "returned" ? activityEditPath(step.activity.id) : recordAt(step.line, unit, groups);
  const forms = [
    "/todo",
    ...steps.map(formOf),
    "/activities/new",
    address("/activities/new", { unit }),
    address("/reporters/new", { unit }),
    ...groups.slice(0, MOST_GROUPS).map(({ id }) => recordPath("channels", id)),
  ];
  return [...new Set(forms.map((form) => form.replace(/#.*/, "")))];
}
