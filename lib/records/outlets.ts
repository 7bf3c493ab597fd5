import { OUTLET_KINDS } from "@/lib/domain/activity";
import { NAME_LENGTH } from "./limits";
import { record } from "./record";

/** Where activities appear: a broadcaster, a newspaper, the federation's website … */
export const outlets = record(
  {
    code: { kind: "code", made: ["name"] },
    name: { kind: "text", most: NAME_LENGTH },
    nameEn: { kind: "text", most: NAME_LENGTH, optional: true, bundle: false },
    kind: { kind: "choice", of: OUTLET_KINDS },
    inUse: { kind: "flag", otherwise: true, bundle: false },
  },
  { table: "outlets", entity: "outlet", key: ["code"], owner: "tenant", fits: ["code"] },
);
