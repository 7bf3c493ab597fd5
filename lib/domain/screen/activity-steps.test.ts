import { describe, expect, test } from "vitest";
import { ACTIVITY_STATUSES, type ActivityStatus } from "../activity";
import { type ActivityState, type Actor, possibleSteps } from "../workflow";
import { offeredSteps } from "./activity-steps";

const NOTHING = { records: false, decides: false, withdrawsDecided: false };
/** Who reads an activity that the editor handed in; `own` decided on what they handed in themselves. */
const READERS = {
  reader: { user: "reader", ...NOTHING },
  editor: { user: "editor", ...NOTHING, records: true },
  reviewer: { user: "reviewer", ...NOTHING, decides: true },
  staff: { user: "staff", records: true, decides: true, withdrawsDecided: true },
  own: { user: "editor", records: true, decides: true, withdrawsDecided: true },
} satisfies Record<string, Actor>;

function activity(status: ActivityStatus, given: Partial<ActivityState> = {}): ActivityState {
  return { status, withdrawn: false, submittedBy: "editor", reviewed: true, provincial: false, ...given };
}

/** "approve | return, reject": the button, then the menu. */
function offered(state: ActivityState, actor: Actor): string {
  const { primary, menu } = offeredSteps(state, possibleSteps(state, actor));
  return `${primary ?? "–"} | ${menu.join(", ") || "–"}`;
}

describe("what is offered on an activity, by its state and the reader's rights", () => {
  const NONE = "– | –";

  test.each<[ActivityStatus, Record<keyof typeof READERS, string>]>([
    [
      "DRAFT",
      {
        reader: NONE,
        editor: "edit | submit, withdraw",
        reviewer: NONE,
        staff: "edit | submit, withdraw",
        own: "edit | submit, withdraw",
      },
    ],
    [
      "RETURNED",
      {
        reader: NONE,
        editor: "edit | submit, withdraw",
        reviewer: "– | reopen",
        staff: "edit | submit, reopen, withdraw",
        own: "edit | submit, withdraw",
      },
    ],
    [
      "SUBMITTED",
      {
        reader: NONE,
        editor: "recall | withdraw",
        reviewer: "approve | return, reject, edit",
        staff: "approve | return, reject, edit, withdraw",
        own: "recall | withdraw",
      },
    ],
    [
      "APPROVED",
      {
        reader: NONE,
        editor: NONE,
        reviewer: "publish | edit, reopen",
        staff: "publish | edit, reopen, withdraw",
        own: "– | withdraw",
      },
    ],
    [
      "PUBLISHED",
      { reader: NONE, editor: NONE, reviewer: "edit | –", staff: "edit | withdraw", own: "– | withdraw" },
    ],
    [
      "REJECTED",
      {
        reader: NONE,
        editor: "– | withdraw",
        reviewer: "reopen | edit",
        staff: "reopen | edit, withdraw",
        own: "– | withdraw",
      },
    ],
  ])("%s", (status, expected) => {
    const found = Object.entries(READERS).map(([name, actor]) => [name, offered(activity(status), actor)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test.each(ACTIVITY_STATUSES)("%s and withdrawn: only back", (status) => {
    const withdrawn = activity(status, { withdrawn: true });
    const decided = status === "APPROVED" || status === "PUBLISHED";
    expect(offered(withdrawn, READERS.staff)).toBe("restore | –");
    expect(offered(withdrawn, READERS.editor)).toBe(decided ? NONE : "restore | –");
    expect(offered(withdrawn, READERS.reviewer)).toBe(NONE);
  });

  test("the province's own is published and corrected by who recorded it", () => {
    const ours = activity("APPROVED", { provincial: true });
    expect(offered(ours, READERS.own)).toBe("publish | edit, withdraw");
  });

  test("nothing that can be done is left out but a recall beside a return, and nothing is offered twice", () => {
    for (const { state, actor } of everyCase()) {
      const possible = possibleSteps(state, actor);
      const { primary, menu } = offeredSteps(state, possible);
      const hidden = possible.includes("return") ? ["recall"] : [];
      const shown = [...menu, ...(primary === null ? [] : [primary])];
      expect(shown.sort()).toEqual(possible.filter((step) => !hidden.includes(step)).sort());
      expect(primary).not.toBe("withdraw");
    }
    expect(everyCase()).toHaveLength(6 * 4 * 16);
  });
});

const FLAGS = [false, true];

/** Every state of an activity before every combination of rights, of whoever handed it in and of another. */
function everyCase(): { state: ActivityState; actor: Actor }[] {
  const states = ACTIVITY_STATUSES.flatMap((status) =>
    FLAGS.flatMap((withdrawn) => FLAGS.map((provincial) => activity(status, { withdrawn, provincial }))),
  );
  const rights = FLAGS.flatMap((records) =>
    FLAGS.flatMap((decides) => FLAGS.map((withdrawsDecided) => ({ records, decides, withdrawsDecided }))),
  );
  const actors = rights.flatMap((each) => ["editor", "other"].map((user) => ({ user, ...each })));
  return states.flatMap((state) => actors.map((actor) => ({ state, actor })));
}
