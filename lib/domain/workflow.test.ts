import { describe, expect, test } from "vitest";
import { ACTIVITY_STATUSES, type ActivityStatus } from "./activity";
import {
  type ActivityState,
  type Actor,
  decideStep,
  needsReason,
  possibleSteps,
  WORKFLOW_STEPS,
  type WorkflowStep,
} from "./workflow";

const editor: Actor = { user: "editor", records: true, decides: false, withdrawsDecided: false };
const reviewer: Actor = { user: "reviewer", records: false, decides: true, withdrawsDecided: false };
const staff: Actor = { user: "staff", records: true, decides: true, withdrawsDecided: true };
const reader: Actor = { user: "reader", records: false, decides: false, withdrawsDecided: false };

function activity(status: ActivityStatus, given: Partial<ActivityState> = {}): ActivityState {
  return { status, withdrawn: false, submittedBy: "editor", reviewed: true, provincial: false, ...given };
}

/** The next status, or the error; "changed" and "withdrawn" are told beside it. */
function outcome(
  step: WorkflowStep,
  state: ActivityState,
  actor: Actor,
  reason: string | null = "vì trùng",
): string {
  const decision = decideStep(step, state, actor, reason);
  if (!decision.ok) return decision.error;
  return [decision.status, decision.changed && "changed", decision.withdrawn && "withdrawn"]
    .filter(Boolean)
    .join(" ");
}

const ILLEGAL = "ILLEGAL_TRANSITION";
const NO = "FORBIDDEN";

describe("every step from every status (DRAFT, SUBMITTED, RETURNED, APPROVED, PUBLISHED, REJECTED)", () => {
  test.each<[string, Actor, WorkflowStep, string[]]>([
    ["editor", editor, "submit", ["SUBMITTED", ILLEGAL, "SUBMITTED", ILLEGAL, ILLEGAL, ILLEGAL]],
    ["editor", editor, "recall", [ILLEGAL, "DRAFT", ILLEGAL, ILLEGAL, ILLEGAL, ILLEGAL]],
    ["editor", editor, "edit", ["DRAFT", NO, "RETURNED", NO, NO, NO]],
    [
      "editor",
      editor,
      "withdraw",
      ["DRAFT withdrawn", "SUBMITTED withdrawn", "RETURNED withdrawn", NO, NO, "REJECTED withdrawn"],
    ],
    ["editor", editor, "approve", [NO, NO, NO, NO, NO, NO]],
    ["editor", editor, "publish", [NO, NO, NO, NO, NO, NO]],
    ["editor", editor, "reopen", [NO, NO, NO, NO, NO, NO]],
    ["reviewer", reviewer, "approve", [ILLEGAL, "APPROVED", ILLEGAL, ILLEGAL, ILLEGAL, ILLEGAL]],
    ["reviewer", reviewer, "return", [ILLEGAL, "RETURNED", ILLEGAL, ILLEGAL, ILLEGAL, ILLEGAL]],
    ["reviewer", reviewer, "reject", [ILLEGAL, "REJECTED", ILLEGAL, ILLEGAL, ILLEGAL, ILLEGAL]],
    ["reviewer", reviewer, "publish", [ILLEGAL, ILLEGAL, ILLEGAL, "PUBLISHED", ILLEGAL, ILLEGAL]],
    ["reviewer", reviewer, "reopen", [ILLEGAL, ILLEGAL, "SUBMITTED", "SUBMITTED", ILLEGAL, "SUBMITTED"]],
    [
      "reviewer",
      reviewer,
      "edit",
      [NO, "SUBMITTED changed", NO, "APPROVED changed", "PUBLISHED changed", "REJECTED changed"],
    ],
    ["reviewer", reviewer, "submit", [NO, NO, NO, NO, NO, NO]],
    ["reviewer", reviewer, "withdraw", [NO, NO, NO, NO, NO, NO]],
    ["staff", staff, "withdraw", ACTIVITY_STATUSES.map((status) => `${status} withdrawn`)],
    ...WORKFLOW_STEPS.map((step): [string, Actor, WorkflowStep, string[]] => [
      "reader",
      reader,
      step,
      ACTIVITY_STATUSES.map(() => NO),
    ]),
  ])("%s %o: %s", (_name, actor, step, expected) => {
    expect(ACTIVITY_STATUSES.map((status) => outcome(step, activity(status), actor))).toEqual(expected);
  });
});

describe("nobody decides on what they submitted themselves", () => {
  const own = (status: ActivityStatus) => activity(status, { submittedBy: "staff" });
  test.each<[WorkflowStep, ActivityStatus, string]>([
    ["approve", "SUBMITTED", "OWN_SUBMISSION"],
    ["return", "SUBMITTED", "OWN_SUBMISSION"],
    ["reject", "SUBMITTED", "OWN_SUBMISSION"],
    ["publish", "APPROVED", "OWN_SUBMISSION"],
    ["reopen", "APPROVED", "OWN_SUBMISSION"],
    ["edit", "SUBMITTED", "OWN_SUBMISSION"],
    ["edit", "PUBLISHED", "OWN_SUBMISSION"],
    ["approve", "APPROVED", ILLEGAL],
    ["recall", "SUBMITTED", "DRAFT"],
    ["edit", "RETURNED", "RETURNED"],
    ["submit", "RETURNED", "SUBMITTED"],
    ["withdraw", "PUBLISHED", "PUBLISHED withdrawn"],
  ])("%s when %s: %s", (step, status, expected) => {
    expect(outcome(step, own(status), staff)).toBe(expected);
  });

  test("another may, and a record that nobody submitted is nobody's own", () => {
    expect(outcome("approve", own("SUBMITTED"), reviewer)).toBe("APPROVED");
    expect(outcome("approve", activity("SUBMITTED", { submittedBy: null }), staff)).toBe("APPROVED");
  });
});

describe("records that nobody has to review", () => {
  test.each([
    [{ provincial: true }, "APPROVED"],
    [{ reviewed: false }, "APPROVED"],
    [{ reviewed: false, provincial: true }, "APPROVED"],
    [{}, "SUBMITTED"],
  ])("with %o a submission becomes %s", (given, status) => {
    expect(outcome("submit", activity("DRAFT", given), staff)).toBe(status);
    expect(outcome("submit", activity("RETURNED", given), staff)).toBe(status);
  });

  test.each<[WorkflowStep, ActivityStatus, string]>([
    ["edit", "APPROVED", "APPROVED changed"],
    ["edit", "PUBLISHED", "PUBLISHED changed"],
    ["publish", "APPROVED", "PUBLISHED"],
    ["withdraw", "PUBLISHED", "PUBLISHED withdrawn"],
    ["reopen", "APPROVED", "OWN_SUBMISSION"],
    ["approve", "SUBMITTED", "OWN_SUBMISSION"],
    ["recall", "APPROVED", ILLEGAL],
  ])("the PROVINCIAL unit's submitter: %s when %s: %s", (step, status, expected) => {
    expect(outcome(step, activity(status, { provincial: true, submittedBy: "staff" }), staff)).toBe(expected);
  });

  test("a reviewer publishes the PROVINCIAL unit's too, and one of an unreviewed type is still the submitter's own", () => {
    expect(
      outcome("publish", activity("APPROVED", { provincial: true, submittedBy: "staff" }), reviewer),
    ).toBe("PUBLISHED");
    expect(outcome("publish", activity("APPROVED", { reviewed: false, submittedBy: "staff" }), staff)).toBe(
      "OWN_SUBMISSION",
    );
  });
});

describe("reasons", () => {
  test.each<[WorkflowStep, ActivityStatus, boolean]>([
    ["return", "SUBMITTED", true],
    ["reject", "SUBMITTED", true],
    ["withdraw", "APPROVED", true],
    ["withdraw", "PUBLISHED", true],
    ["withdraw", "DRAFT", false],
    ["withdraw", "SUBMITTED", false],
    ["withdraw", "REJECTED", false],
    ["approve", "SUBMITTED", false],
    ["reopen", "APPROVED", false],
    ["restore", "PUBLISHED", false],
  ])("%s when %s asks for one: %s", (step, status, asked) => {
    expect(needsReason(step, status)).toBe(asked);
    const state = activity(status, { withdrawn: step === "restore" });
    expect(outcome(step, state, staff, " ") === "REASON_REQUIRED").toBe(asked);
    expect(outcome(step, state, staff, null) === "REASON_REQUIRED").toBe(asked);
  });
});

describe("withdrawn records", () => {
  test.each(ACTIVITY_STATUSES)(
    "when %s cannot be changed, only restored, and keep their status",
    (status) => {
      const state = activity(status, { withdrawn: true });
      const steps = WORKFLOW_STEPS.filter((step) => step !== "restore");
      expect(new Set(steps.map((step) => outcome(step, state, staff)))).toEqual(new Set([ILLEGAL]));
      expect(outcome("restore", state, staff, null)).toBe(status);
      expect(outcome("restore", activity(status), staff, null)).toBe(ILLEGAL);
    },
  );

  test("are restored by whoever could withdraw them", () => {
    expect(outcome("restore", activity("DRAFT", { withdrawn: true }), editor)).toBe("DRAFT");
    expect(outcome("restore", activity("APPROVED", { withdrawn: true }), editor)).toBe(NO);
    expect(outcome("restore", activity("DRAFT", { withdrawn: true }), reviewer)).toBe(NO);
  });
});

test("possible steps are those that lack at most a reason", () => {
  expect(possibleSteps(activity("SUBMITTED"), staff)).toEqual([
    "recall",
    "approve",
    "return",
    "reject",
    "edit",
    "withdraw",
  ]);
  expect(possibleSteps(activity("SUBMITTED"), editor)).toEqual(["recall", "withdraw"]);
  expect(possibleSteps(activity("APPROVED", { withdrawn: true }), staff)).toEqual(["restore"]);
  expect(possibleSteps(activity("PUBLISHED"), reader)).toEqual([]);
});
