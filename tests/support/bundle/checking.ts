import type { Stored } from "@/lib/db/transfer/read";
import { type Bundle, type BundleRow, EMPTY_BUNDLE } from "@/lib/transfer/bundle";
import { checkBundle } from "@/lib/transfer/check/check";
import { NOTHING_STORED } from "@/lib/transfer/check/nothing-stored";

const ALWAYS = { from: null, to: null };
export const ROOT: BundleRow<"units"> = {
  code: "T",
  name: "Tỉnh",
  level: "PROVINCIAL",
  kind: "PROVINCE_FEDERATION",
  parent: null,
  ...ALWAYS,
};

export function upper(
  code: string,
  parent: string | null = "T",
  validity: Partial<BundleRow<"units">> = {},
): BundleRow<"units"> {
  return { ...ROOT, code, name: code, level: "UPPER", kind: "DISTRICT_FEDERATION", parent, ...validity };
}

export function placed(
  unit: string,
  parent: string | null,
  from: string | null,
  to: string | null,
): BundleRow<"placements"> {
  return { unit, parent, from, to };
}

export const TARGET: BundleRow<"targets"> = {
  year: 2021,
  code: "A",
  title: "A",
  level: "UPPER",
  kinds: [],
  condition: [],
  measure: null,
  force: "SOFT",
  weight: 1,
  dueOn: null,
};
export const PLAN: BundleRow<"plans"> = {
  year: 2021,
  title: "Kế hoạch",
  documentNo: null,
  issuedOn: null,
  startsOn: null,
  endsOn: null,
  classes: null,
};

/** `file:line:column key value` of what is wrong, or odd, in a bundle over a root and two units. */
export function told(
  rows: Partial<Bundle>,
  stored: Partial<Stored["rows"]> = {},
  withdrawn: Partial<Stored["withdrawn"]> = {},
) {
  const bundle = { ...EMPTY_BUNDLE, units: [ROOT, upper("A"), upper("B")], ...rows };
  const { errors, warnings } = checkBundle(bundle, {
    rows: { ...NOTHING_STORED.rows, ...stored },
    withdrawn: { ...NOTHING_STORED.withdrawn, ...withdrawn },
  });
  const text = (list: typeof errors) =>
    list.map(({ file, line, column, key, values }) =>
      `${file}:${line}:${column} ${key} ${values.value ?? ""}`.trim(),
    );
  return { errors: text(errors), warnings: text(warnings) };
}

export const storedUnits: Stored["rows"]["units"] = ["T", "A", "B", "C"].map((code) => ({
  code,
  level: code === "T" ? "PROVINCIAL" : "UPPER",
  ...ALWAYS,
}));
export const storedBelow = (
  unit: string,
  parent: string,
  from: string | null = null,
  to: string | null = null,
) => ({
  unit,
  parent,
  from,
  to,
});
