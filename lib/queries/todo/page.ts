import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { placedUnit } from "@/lib/db/units/read";
import { landingMembership } from "@/lib/domain/policy";
import { chairTasks, stepsOf } from "@/lib/domain/screen/chair";
import type { TodoPage } from "@/lib/domain/screen/todo";
import { type DayFrame, framed } from "@/lib/queries/frame/framed";
import { readUnit } from "@/lib/queries/units/read";
import { stepsNeed } from "./read";

const NEXT = 3;

/**
 * What is to be done next for the unit on which somebody lands, as things stand today.
 * @throws Failure NOT_FOUND for somebody without a unit
 */
export async function todoPage(
  tx: SessionTx,
  scope: Scope,
): Promise<{ readonly frame: DayFrame; readonly view: TodoPage }> {
  const unit = landingMembership(scope.memberships)?.unit;
  const placed = unit === undefined ? null : await placedUnit(tx, unit);
  if (placed === null || scope.person === null) throw new Failure("NOT_FOUND");
  const { frame, view } = await framed(tx, scope, {}, (day) => readUnit(tx, placed.unit, day));
  const { todo, done, rest } = chairTasks(view?.view.groups ?? []);
  const { records } = actorOver(scope, placed);
  const { returned, groups } = await stepsNeed(tx, scope, placed.unit);
  const steps = stepsOf(records ? returned : [], todo);
  return {
    frame,
    view: {
      ...{ unit: placed.unit, steps: steps.slice(0, NEXT), all: steps.length },
      ...{ done, rest, groups, records },
    },
  };
}
