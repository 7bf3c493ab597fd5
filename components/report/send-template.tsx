"use client";

import { useRouter } from "next/navigation";
import { PickedFile } from "@/components/ui/picked-file";
import { showToast } from "@/components/ui/toast-store";
import { useTranslations } from "@/lib/i18n/words";
import { TEMPLATE_FILE } from "./links";

/** Brings a document as the federation's template; what keeps it from being one is told, each with its place. */
export function SendTemplate() {
  const t = useTranslations("reportTemplate");
  const router = useRouter();
  return (
    <PickedFile
      address={({ name }) => `${TEMPLATE_FILE}?${new URLSearchParams({ asked: JSON.stringify({ name }) })}`}
      accept=".docx"
      kind="primary"
      words={{ choose: t("send"), sending: t("sending"), wrong: (n) => t("wrong", { n }) }}
      done={(_, { name }) => {
        showToast({ message: t("kept", { name }) });
        router.refresh();
      }}
    />
  );
}
