"use client";

import { TextArea } from "@/components/ui/text-area";
import type { ShownFile } from "@/lib/domain/file";
import { useTranslations } from "@/lib/i18n/words";
import { FilesField } from "./files-field";
import { type Giver, useGivenLinks } from "./use-given-links";

/** What a record shows already. */
export interface Evidence {
  readonly files: readonly ShownFile[];
  readonly links?: readonly string[] | undefined;
}

/** The evidence of a record: files, and a line for each link to what lies elsewhere. */
export function EvidenceFields({ files, links = [], giver }: Evidence & { readonly giver: Giver }) {
  const t = useTranslations("files");
  const { ask, notice } = useGivenLinks(giver);
  return (
    <>
      <FilesField files={files} />
      <TextArea
        name="links"
        label={t("links")}
        hint={t("linksHint")}
        optional
        defaultValue={links.join("\n")}
        onBlur={({ currentTarget }) => void ask(currentTarget.value.trim())}
      />
      {notice}
    </>
  );
}
