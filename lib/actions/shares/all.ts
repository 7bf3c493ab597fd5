import { defineAction } from "@/lib/actions/definition";
import { newShare, sharePointed } from "@/lib/schemas/share";
import { endShare, shareAgain, shareView, wrongShare } from "./work";

/** What can be done with shared views. A link is told once: no key keeps it, and a repeat at once makes another. */
export const SHARE_ACTIONS = {
  create: defineAction({
    ...{ name: "share.create", schema: newShare, right: "administers", work: shareView },
    alsoKnown: ({ tx, scope }, said) => wrongShare(tx, scope, said),
    toldOnce: { kept: (made) => ({ ...made, path: "" }), again: shareAgain },
  }),
  revoke: defineAction({ name: "share.revoke", schema: sharePointed, right: "administers", work: endShare }),
};
