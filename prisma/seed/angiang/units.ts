import type { BundleRow } from "@/lib/transfer/bundle";
import type { DemoFederation } from "./federation";
import { PROVINCE, UPPERS } from "./uppers";

const ALWAYS = { from: null, to: null } as const;

/** The federation's tree: province, 15 upper-level unions, the grassroots unions. */
export function unitRows({ unions, placements }: DemoFederation): BundleRow<"units">[] {
  const moved = new Set(placements.map((row) => row.unit));
  return [
    {
      ...{ code: PROVINCE.code, name: PROVINCE.name, parent: null, ...ALWAYS },
      ...({ level: "PROVINCIAL", kind: "PROVINCE_FEDERATION" } as const),
    },
    ...UPPERS.map(({ code, name, kind }) => ({
      ...{ code, name, kind, level: "UPPER" as const, parent: PROVINCE.code, ...ALWAYS },
    })),
    ...unions.map(({ code, name, kind, parent, from, to }) => ({
      ...{ code, name, kind, level: "GRASSROOTS" as const, from, to },
      parent: moved.has(code) ? null : parent,
    })),
  ];
}
