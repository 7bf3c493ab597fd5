import { defineAction, type Work } from "@/lib/actions/definition";
import { letUpperDecide } from "@/lib/db/users/write";
import { federationSwitch } from "@/lib/schemas/account";
import { switched } from "./switched";

/** What administrators say of their federation as a whole. */
export const FEDERATION_ACTIONS = {
  letUpperDecide: defineAction({
    name: "federation.letUpperDecide",
    schema: federationSwitch,
    right: "administers",
    work: (work: Work<{ readonly on: boolean }>) => switched(work, "upperDecides", letUpperDecide),
  }),
};
