import { CHOICE_SIDES } from "@/lib/domain/activity";
import { NAME_LENGTH } from "./limits";
import { record } from "./record";

/** A content, form or audience that the federation added to those of interfaces.md §3. */
export const activityChoices = record(
  {
    code: { kind: "code", made: ["name"] },
    name: { kind: "text", most: NAME_LENGTH },
    nameEn: { kind: "text", most: NAME_LENGTH, optional: true, bundle: false },
    side: { kind: "choice", of: CHOICE_SIDES },
    inUse: { kind: "flag", otherwise: true, bundle: false },
  },
  {
    table: "activity_choices",
    entity: "activityChoice",
    key: ["code"],
    owner: "tenant",
    fits: ["code", "side"],
  },
);
