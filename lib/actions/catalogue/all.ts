import { defineAction } from "@/lib/actions/definition";
import type { CatalogueKind } from "@/lib/domain/screen/catalogue";
import { RECORDS } from "@/lib/records/all";
import { entryEdit, newEntry } from "@/lib/schemas/catalogue";
import { addEntry, editEntry, wrongEntry, wrongName } from "./work";

/** What administrators do with the lists of their federation. */
export const CATALOGUE_ACTIONS = {
  activityTypes: actionsOf("activityTypes"),
  outlets: actionsOf("outlets"),
  activityChoices: actionsOf("activityChoices"),
};

function actionsOf<K extends CatalogueKind>(kind: K) {
  const { entity } = RECORDS[kind];
  return {
    create: defineAction({
      ...{ name: `${entity}.create`, schema: newEntry(kind), right: "administers" },
      alsoKnown: ({ tx }, taken) => wrongEntry(tx, kind, taken),
      work: (work) => addEntry(kind, work),
    }),
    edit: defineAction({
      ...{ name: `${entity}.edit`, schema: entryEdit(kind), right: "administers" },
      alsoKnown: ({ tx }, { code = null, name }) => wrongName(tx, kind, { code, name }),
      work: (work) => editEntry(kind, work),
    }),
  };
}
