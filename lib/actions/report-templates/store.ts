import type * as z from "zod";
import type { Definition } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { enter } from "@/lib/actions/registry";
import { loadTemplateById } from "@/lib/db/report-templates/read";
import { insertTemplate } from "@/lib/db/report-templates/write";
import type { FilledTemplate, KeptTemplate, TemplateFault } from "@/lib/domain/report/template";
import { templateEntered } from "@/lib/schemas/report-template";

/** Putting a template into force, before there is one. */
export const templatePutting = {
  name: "reportTemplate.put",
  schema: templateEntered,
  right: "administers",
} as const;
enter(templatePutting);

/** Puts a template into force that has just been read. */
export function templateStoring(
  filled: FilledTemplate,
): Definition<z.output<typeof templateEntered>, KeptTemplate> {
  return {
    ...templatePutting,
    work: async ({ tx, input: { name, sha256 }, audit }) => {
      const id = await insertTemplate(tx, { ...filled, name });
      await audit({ entity: "reportTemplate", entityId: id, after: { name, sha256 } });
      return loadTemplateById(tx, id);
    },
  };
}

/** @throws Failure INVALID with all that keeps a document from being a template, each with its place */
export function refuseFaults(faults: readonly TemplateFault[]): void {
  refuse(
    faults.map(({ fault, where, figures }) =>
      fieldError("file", ["template", fault, where].filter(Boolean).join("."), figures),
    ),
  );
}
