"use client";

import { AskedForm } from "@/components/ui/asked-form";
import { draftPlace, readDraft } from "@/components/ui/form-draft";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { useSignedIn } from "@/components/ui/signed-in";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import { printedCode } from "@/lib/domain/report/paper";
import type { ShownReport, unsigned } from "@/lib/domain/report/report";
import { useTranslations } from "@/lib/i18n/words";
import { reportDrafts, reportPath } from "./links";

/** Makes a report final, which is said before it is done. */
export function FreezeButton({
  id,
  version,
  name,
  lacking,
  freeze,
}: Pick<ShownReport, "id" | "version"> & {
  readonly name: string;
  /** What stays blank for good if it is frozen now. */
  readonly lacking: ReturnType<typeof unsigned>;
  readonly freeze: Action<ShownReport>;
}) {
  const t = useTranslations("reports");
  const person = useSignedIn();
  const isUnsaved = () => readDraft(draftPlace(person, reportDrafts(id))) !== null;
  return (
    <AskedForm
      kind="primary"
      button={
        <>
          <Icon name="lock" />
          {t("freeze")}
        </>
      }
      title={t("freezeWhich", { name })}
      does={t("freezeDoes")}
      submit={t("freezeNow")}
      cancel={t("cancel")}
      notNow={() => (isUnsaved() ? t("unsaved") : null)}
      action={freeze}
      draftKey={`report-freeze:${id}`}
      nextHref={() => reportPath(id)}
      onSaved={({ frozen }) =>
        showToast({ message: t("frozenNow", { code: printedCode(frozen?.code ?? "") }) })
      }
    >
      {lacking.length === 0 ? null : (
        <Note
          kind="warn"
          title={t("unsigned", { what: lacking.map((each) => t(`texts.${each}`)).join(", ") })}
        >
          {t("unsignedWhat")}
        </Note>
      )}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </AskedForm>
  );
}
