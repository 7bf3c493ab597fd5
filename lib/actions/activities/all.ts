import { defineAction, type Work } from "@/lib/actions/definition";
import { wrongBy } from "@/lib/actions/field-error";
import { lateFields } from "@/lib/actions/records/checks";
import type { Right } from "@/lib/auth/rights";
import type { CivilDate } from "@/lib/domain/calendar";
import { newActivity } from "@/lib/schemas/activity";
import { createActivity } from "./create";
import { activityEdit, editActivity } from "./edit";
import { understood } from "./fields";
import { heldActivity } from "./held";
import { save, wholeActivity } from "./save";
import { createActivities, severalActivities, severalPointers, takeBackActivities } from "./several";
import { activityStep, type Move, take } from "./take";

function step(move: Move, right: Right) {
  return defineAction({
    name: `activity.${move}`,
    schema: activityStep,
    right,
    work: (work) => take(move, work),
  });
}

/** The workflow's steps by the last part of their address (interfaces.md §4). */
export const STEP_ACTIONS = {
  submit: step("submit", "records"),
  recall: step("recall", "records"),
  approve: step("approve", "decides"),
  return: step("return", "decides"),
  reject: step("reject", "decides"),
  publish: step("publish", "recordsOrDecides"),
  reopen: step("reopen", "decides"),
  withdraw: step("withdraw", "records"),
  restore: step("restore", "records"),
} satisfies Record<Move, unknown>;

const alsoWrong = (payload: Readonly<Record<string, unknown>>, today: CivilDate) =>
  lateFields("activities", payload, today);

/** What an activity would be: a new one, or one that is there with some changes. */
type Told = { readonly [K in "id" | "unit" | "type" | "occurredOn"]?: string | undefined } & {
  readonly [K in "outlet" | "content" | "form"]?: string | null | undefined;
} & { readonly audiences?: readonly string[] | undefined };

const alsoKnown = ({ tx, scope }: Pick<Work<unknown>, "tx" | "scope">, taken: Told) =>
  wrongBy(async () => {
    const row = taken.id === undefined ? undefined : (await heldActivity(tx, taken.id)).row;
    const {
      unit = row?.unit,
      type = row?.type,
      outlet = row?.outlet ?? null,
      content = row?.content ?? null,
      form = row?.form ?? null,
      audiences = row?.audiences ?? [],
      occurredOn = row?.occurredOn ?? scope.today,
    } = taken;
    if (unit === undefined || type === undefined) return;
    await understood(tx, scope, unit, { type, outlet, content, form, audiences, occurredOn }, row);
  });

/** What else can be done with an activity. */
export const ACTIVITY_ACTIONS = {
  create: defineAction({
    name: "activity.create",
    schema: newActivity,
    alsoWrong,
    alsoKnown,
    right: "records",
    work: createActivity,
  }),
  edit: defineAction({
    name: "activity.edit",
    schema: activityEdit,
    alsoWrong,
    alsoKnown,
    right: "recordsOrDecides",
    work: editActivity,
  }),
  /** What the form sends. */
  save: defineAction({
    name: "activity.save",
    schema: wholeActivity,
    alsoWrong,
    alsoKnown,
    right: "recordsOrDecides",
    work: save,
  }),
  /** What the grid sends. */
  createSeveral: defineAction({
    name: "activity.createSeveral",
    schema: severalActivities,
    right: "records",
    work: createActivities,
  }),
  takeBackSeveral: defineAction({
    name: "activity.takeBackSeveral",
    schema: severalPointers,
    right: "records",
    work: takeBackActivities,
  }),
};
