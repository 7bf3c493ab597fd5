import { KINDS, LEVELS } from "@/lib/domain/unit";
import { NAME_LENGTH } from "./limits";
import { record } from "./record";

/** A unit of the federation's tree; `parent` only for one that never moved (interfaces.md §3). */
export const units = record(
  {
    code: { kind: "code" },
    name: { kind: "text", most: NAME_LENGTH },
    level: { kind: "choice", of: LEVELS },
    kind: { kind: "choice", of: KINDS },
    parent: { kind: "reference", to: "units", optional: true, elsewhere: true },
    from: { kind: "day", optional: true, column: "from_on" },
    to: { kind: "day", optional: true, column: "to_on" },
  },
  {
    table: "units",
    key: ["code"],
    owner: "tenant",
    order: { first: "from", last: "to" },
    fits: ["code", "level", "from", "to"],
  },
);
