import { OUTLET_KINDS } from "@/lib/domain/activity";
import { NAME_LENGTH } from "./limits";
import { record } from "./record";

/** Where activities appear: a broadcaster, a newspaper, the federation's website … */
export const outlets = record(
  {
    code: { kind: "code" },
    name: { kind: "text", most: NAME_LENGTH },
    kind: { kind: "choice", of: OUTLET_KINDS },
  },
  { table: "outlets", key: ["code"], owner: "tenant", fits: ["code"] },
);
