"use client";

import { TextArea } from "@/components/ui/text-area";
import type { ShownFile } from "@/lib/domain/file";
import { useTranslations } from "@/lib/i18n/words";
import { FilesField } from "./files-field";

/** What a record shows already. */
export interface Evidence {
  readonly files: readonly ShownFile[];
  readonly links?: readonly string[] | undefined;
}

/** The evidence of a record: files, and a line for each link to what lies elsewhere. */
export function EvidenceFields({ files, links = [] }: Evidence) {
  const t = useTranslations("files");
  return (
    <>
      <FilesField files={files} />
      <TextArea
        name="links"
        label={t("links")}
        hint={t("linksHint")}
        optional
        defaultValue={links.join("\n")}
      />
    </>
  );
}
