"use client";

import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { KeptBlocks } from "@/lib/domain/block";
import type { BlocksScreen } from "@/lib/domain/screen/blocks";
import { useTranslations } from "@/lib/i18n/words";
import { blocksPath } from "./links";

const ROWS = 14;

/** All blocks of a year as one list, as people have it in a document or a sheet. */
export function BlocksForm({
  plan: { year, version },
  text,
  put,
}: Pick<BlocksScreen, "plan" | "text"> & { readonly put: Action<KeptBlocks> }) {
  const t = useTranslations("blocks");
  return (
    <KeptForm
      action={put}
      draftKey={`blocks:${year}`}
      version={version}
      nextHref={() => blocksPath(year)}
      onSaved={({ blocks }) => showToast({ message: t("saved", { n: blocks.length }) })}
    >
      <TextArea
        name="pasted"
        label={t("list")}
        hint={t("listHint")}
        optional
        rows={ROWS}
        defaultValue={text}
      />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={version} />
      <FormBar>
        <SubmitButton>{t("save")}</SubmitButton>
      </FormBar>
    </KeptForm>
  );
}
