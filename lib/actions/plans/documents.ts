import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { Failure } from "@/lib/db/failure";
import { documentLength } from "@/lib/db/plan-documents/read";
import { insertDocument, linkPassage, markDropped } from "@/lib/db/plan-documents/write";
import type { KeptTarget } from "@/lib/domain/plan";
import type { documentNew, passageDropped, targetNew } from "@/lib/schemas/plan-change";
import { openPlan } from "./held";
import { addTarget } from "./targets";

/** Keeps the text in which a plan's targets are looked for. */
export async function addDocument({
  tx,
  input: { year, name, content },
  audit,
}: Work<z.output<typeof documentNew>>): Promise<{ readonly year: number; readonly id: string }> {
  await openPlan(tx, { year });
  const id = await insertDocument(tx, year, { name, content: content.replace(/\r\n?/g, "\n") });
  await audit({ entity: "planDocument", entityId: id, after: { name, year } });
  return { year, id };
}

/** Says of a passage that it is no target, or takes that back. */
export async function dropPassage({
  tx,
  input,
  audit,
}: Work<z.output<typeof passageDropped>>): Promise<{ readonly year: number; readonly start: number }> {
  const { year, document, start, dropped } = input;
  await openPlan(tx, { year });
  if (!(await markDropped(tx, input))) throw new Failure("NOT_FOUND");
  await audit({ entity: "planDocument", entityId: document, after: { start, dropped } });
  return { year, start };
}

/** Puts a target into a plan, with the passage that it comes from where it comes from one. */
export async function addFoundTarget(work: Work<z.output<typeof targetNew>>): Promise<KeptTarget> {
  const { document, passageStart, passageEnd, ...input } = work.input;
  const passage = document === null ? null : { document, start: passageStart ?? 0, end: passageEnd ?? 0 };
  if (passage !== null) {
    const length = await documentLength(work.tx, passage.document);
    if (length === null || passage.end > length || passage.end <= passage.start)
      refuse([fieldError("document", "code.unknown")]);
  }
  const target = await addTarget({ ...work, input });
  if (passage !== null) await linkPassage(work.tx, target, passage);
  return target;
}
