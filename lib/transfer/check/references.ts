import { descriptionOf } from "@/lib/records/all";
import type { ReferredKind } from "@/lib/records/field";
import { FILE_IDS, type FileId } from "../bundle";
import type { Problems } from "../problem";
import type { Federation } from "./federation";

/** Every code must be one that the bundle or the federation has. */
export function checkReferences(federation: Federation, problems: Problems): void {
  for (const file of FILE_IDS) {
    for (const [name, field] of Object.entries(descriptionOf(file).fields)) {
      if (field.kind === "reference") checkColumn(federation, problems, file, name, field.to);
    }
  }
}

function checkColumn(
  { bundle, known }: Federation,
  problems: Problems,
  file: FileId,
  field: string,
  noun: ReferredKind,
): void {
  for (const [index, row] of bundle[file].entries()) {
    const code: unknown = Reflect.get(row, field);
    if (typeof code !== "string" || known[noun].has(code)) continue;
    problems.error(problems.place(file, index, field), `bundle.unknown.${noun}`, { value: code });
  }
}
