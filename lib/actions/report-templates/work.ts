import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { Failure } from "@/lib/db/failure";
import { loadTemplateById } from "@/lib/db/report-templates/read";
import { updateTemplate } from "@/lib/db/report-templates/write";
import type { KeptTemplate } from "@/lib/domain/report/template";
import type { templatePointed } from "@/lib/schemas/report-template";

type TemplateWork = Work<z.output<typeof templatePointed>>;

/** From now on reports have the standard layout. */
export function removeTemplate(work: TemplateWork): Promise<KeptTemplate> {
  return setRemoved(work, true);
}

/** Brings a template back that was taken away, or replaced. */
export function restoreTemplate(work: TemplateWork): Promise<KeptTemplate> {
  return setRemoved(work, false);
}

async function setRemoved(
  { tx, input: { id }, audit }: TemplateWork,
  removed: boolean,
): Promise<KeptTemplate> {
  const template = await loadTemplateById(tx, id);
  if (!(await updateTemplate(tx, id, removed))) throw new Failure("ILLEGAL_TRANSITION");
  await audit({ entity: "reportTemplate", entityId: id, after: { name: template.name, removed } });
  return template;
}
