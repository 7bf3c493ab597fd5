import { defineAction } from "@/lib/actions/definition";
import { newReorganisation, reorganisationUndoing } from "@/lib/schemas/reorganisation";
import { typedReorganisation } from "@/lib/schemas/typed-reorganisation";
import { tryTyped, wrongTyped } from "./try-typed";
import { putBack } from "./undo";
import { reorganiseUnits } from "./work";

/** What administrators do with the federation's structure; thousands of units take longer than a request. */
export const REORGANISATION_ACTIONS = {
  create: defineAction({
    name: "reorganisation.create",
    schema: newReorganisation,
    right: "administers",
    pace: "leisure",
    tries: ({ dryRun }) => dryRun,
    work: reorganiseUnits,
  }),
  /** What a form says in words, tried. */
  try: defineAction({
    name: "reorganisation.try",
    schema: typedReorganisation,
    right: "administers",
    pace: "leisure",
    tries: () => true,
    alsoKnown: ({ tx }, said) => wrongTyped(tx, said),
    work: tryTyped,
  }),
  undo: defineAction({
    name: "reorganisation.undo",
    schema: reorganisationUndoing,
    right: "administers",
    pace: "leisure",
    work: putBack,
  }),
};
