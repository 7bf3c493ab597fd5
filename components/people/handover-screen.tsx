import { unitPath } from "@/components/compliance/links";
import { recordPath } from "@/components/record/links";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { Note } from "@/components/ui/note";
import { Wrap } from "@/components/ui/wrap";
import type { HandoverPage } from "@/lib/domain/screen/people";
import { useTranslations } from "@/lib/i18n/words";
import { type HandoverAction, HandoverForm } from "./handover-form";
import styles from "./people.module.css";

/** Another chairs a union: who did, what ends with them, and who does. */
export function HandoverScreen({
  unit,
  chair,
  latest,
  accounts,
  today,
  handOver,
}: HandoverPage & { readonly handOver: HandoverAction }) {
  const t = useTranslations("people");
  const names = accounts.map(({ name }) => name).join(", ");
  return (
    <>
      <Band
        crumb={
          <Crumb
            path={[
              { label: t("title"), href: "/people" },
              { label: unit.name, href: unitPath(unit.code) },
            ]}
            here={t("handOver")}
          />
        }
        finding={
          chair === null ? t("vacant", { unit: unit.name }) : t("chairedBy", { unit: unit.name, name: chair })
        }
        cause={accounts.length === 0 ? t("noChairAccount") : t("chairAccounts", { names })}
      />
      <Wrap>
        <div className={styles.handover}>
          <Note title={t("whatEnds")}>{t("whatStays")}</Note>
          {latest && latest.from >= today ? (
            <Note kind="warn" title={t("begunToday")}>
              {t.rich("begunByMistake", {
                entry: (words) => <a href={recordPath("chairs", latest.id)}>{words}</a>,
              })}
            </Note>
          ) : null}
          <HandoverForm unit={unit.code} since={latest?.from ?? ""} today={today} handOver={handOver} />
        </div>
      </Wrap>
    </>
  );
}
