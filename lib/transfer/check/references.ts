import { addedChoices, CHOICE_SIDES, isFixed } from "@/lib/domain/activity";
import { byCode } from "@/lib/domain/catalogue";
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
  checkAdded(federation, problems);
  checkTold(federation, problems);
}

/** A content, form or audience that is added is none of every federation's, and stays one of its side. */
function checkAdded({ bundle, stored }: Federation, problems: Problems): void {
  const kept = byCode(stored.rows.activityChoices);
  for (const [index, { code, side }] of bundle.activityChoices.entries()) {
    const place = problems.place("activityChoices", index, "code");
    if (CHOICE_SIDES.some((each) => isFixed(each, code)))
      problems.error(place, "bundle.builtInChoice", { value: code });
    if ((kept.get(code)?.side ?? side) !== side)
      problems.error(place, "bundle.settledSide", { value: code, side });
  }
}

/** What activities are told by is every federation's, or added. */
function checkTold({ bundle, known }: Federation, problems: Problems): void {
  for (const [index, row] of bundle.activities.entries()) {
    for (const { path, side, code } of addedChoices(row)) {
      if (known.choices[side].has(code)) continue;
      const [field = ""] = path.split(".");
      problems.error(problems.place("activities", index, field), "choice.unknown", { value: code });
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
