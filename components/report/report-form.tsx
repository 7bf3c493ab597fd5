"use client";

import type { ReactNode } from "react";
import { KeptForm } from "@/components/ui/kept-form";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { ShownReport } from "@/lib/domain/report/report";
import { useTranslations } from "@/lib/i18n/words";
import { reportDrafts, reportPath } from "./links";

/** The form around a paper: what is written in it is kept on the device until it is saved. */
export function ReportForm({
  id,
  version,
  write,
  children,
}: Pick<ShownReport, "id" | "version"> & {
  readonly write: Action<ShownReport>;
  readonly children: ReactNode;
}) {
  const t = useTranslations("reports");
  return (
    <KeptForm
      action={write}
      draftKey={reportDrafts(id)}
      version={version}
      nextHref={() => reportPath(id)}
      onSaved={({ toWrite }) => showToast({ message: t("saved", { n: toWrite.length }) })}
    >
      {children}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </KeptForm>
  );
}
