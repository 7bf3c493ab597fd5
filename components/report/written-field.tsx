import { useLocale } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import type { WrittenBlock } from "@/lib/domain/report/paper";
import { useTranslations } from "@/lib/i18n/words";
import { PROSE_LENGTH } from "@/lib/records/limits";
import styles from "./report.module.css";

const [FEW, MANY] = [4, 6];

/** Where a part of the paper is written; what is proposed stands above it and keeps its figures up to date. */
export function WrittenField({ block: { name, state }, text }: { block: WrittenBlock; text: string | null }) {
  const t = useTranslations("reports");
  const language = useLocale();
  const field = (
    <TextArea
      name={name}
      label={t(`texts.${name}`)}
      hint={t(state === "written" ? "emptyProposes" : "proposedAbove")}
      defaultValue={text ?? ""}
      rows={state === "missing" ? MANY : FEW}
      most={PROSE_LENGTH}
    />
  );
  return (
    <div className={styles.field} lang={language}>
      {state === "missing" ? field : <Disclosure summary={t("change")}>{field}</Disclosure>}
    </div>
  );
}
