import { STATUSES } from "@/lib/domain/compliance/result";
import type { MatrixFilter } from "@/lib/domain/screen/matrix-filter";
import { KINDS, type LevelBelow } from "@/lib/domain/unit";
import { type Address, one } from "@/lib/queries/frame/asked-day";

/** What the address asks of the matrix; what it does not understand asks nothing. */
export interface MatrixAsked {
  readonly level: LevelBelow;
  readonly filter: MatrixFilter;
}

export function matrixAsked(address: Address): MatrixAsked {
  const [kind, status] = [one(address, "kind"), one(address, "status")];
  return {
    level: one(address, "level") === "GRASSROOTS" ? "GRASSROOTS" : "UPPER",
    filter: {
      search: one(address, "q"),
      kind: KINDS.find((each) => each === kind) ?? null,
      status: STATUSES.find((each) => each === status) ?? null,
      attentionOnly: one(address, "attention") === "1",
      sort: one(address, "sort"),
    },
  };
}

/** The matrix's part of an address, empty values as they are. */
export function matrixParameters({ level, filter }: MatrixAsked): Record<string, string> {
  return {
    level: level === "UPPER" ? "" : level,
    q: filter.search,
    kind: filter.kind ?? "",
    status: filter.status ?? "",
    attention: filter.attentionOnly ? "1" : "",
    sort: filter.sort,
  };
}
