import { defineAction } from "@/lib/actions/definition";
import { newShare, sharePointed } from "@/lib/schemas/share";
import { endShare, shareView } from "./work";

/** What can be done with shared views. A link is told once: no key keeps it. */
export const SHARE_ACTIONS = {
  create: defineAction({
    ...{ name: "share.create", schema: newShare, right: "administers", work: shareView },
    toldOnce: (made) => ({ ...made, path: "" }),
  }),
  revoke: defineAction({ name: "share.revoke", schema: sharePointed, right: "administers", work: endShare }),
};
