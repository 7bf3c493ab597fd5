import type { Bundle, FileId } from "../bundle";
import type { Problems } from "../problem";
import type { Federation } from "./federation";

type Defined = keyof Federation["known"];

/** Which columns name a row of which file. */
const REFERENCES: { readonly [F in FileId]?: { readonly [C in keyof Bundle[F][number]]?: Defined } } = {
  units: { parent: "units" },
  placements: { unit: "units", parent: "units" },
  successions: { predecessor: "units", successor: "units" },
  headcounts: { unit: "units" },
  activities: { unit: "units", type: "activityTypes", outlet: "outlets" },
  channels: { unit: "units" },
  coverage: { channel: "channels" },
  chairLinks: { channel: "channels", unit: "units" },
  enquiries: { unit: "units" },
  reporters: { unit: "units" },
  facilities: { unit: "units" },
  misinformation: { unit: "units" },
  overrides: { unit: "units" },
};

/** Every code must be one that the bundle or the federation has. */
export function checkReferences(federation: Federation, problems: Problems): void {
  for (const [file, columns] of Object.entries(REFERENCES) as [FileId, Record<string, Defined>][]) {
    for (const [column, defined] of Object.entries(columns))
      checkColumn(federation, problems, file, column, defined);
  }
}

function checkColumn(
  { bundle, known }: Federation,
  problems: Problems,
  file: FileId,
  column: string,
  defined: Defined,
): void {
  const codes = known[defined];
  for (const [index, row] of bundle[file].entries()) {
    const code = (row as Readonly<Record<string, unknown>>)[column];
    if (typeof code !== "string" || codes.has(code)) continue;
    problems.error(problems.place(file, index, column), `bundle.unknown.${defined}`, { value: code });
  }
}
