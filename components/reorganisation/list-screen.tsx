import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { DetailLine, DetailLines } from "@/components/ui/list-detail";
import { Section } from "@/components/ui/section";
import { Wrap } from "@/components/ui/wrap";
import { REORGANISATION_KINDS, type ReorganisationListScreen } from "@/lib/domain/screen/reorganisation";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { newReorganisationPath, reorganisationPath } from "./links";
import styles from "./reorganisation.module.css";
import { useStepWords } from "./step-words";

/** What can be done to the federation's units, and what was done to them. */
export function ReorganisationList({ reorganisations }: ReorganisationListScreen) {
  const t = useTranslations("reorganisations");
  const words = useStepWords();
  const [latest] = reorganisations.filter(({ undone }) => undone === null);
  const stateOf = ({ undone }: (typeof reorganisations)[number]) => (undone === null ? "" : t("undone"));
  return (
    <>
      <Band
        crumb={<Crumb path={[{ href: "/units", label: t("units") }]} here={t("title")} />}
        finding={t("what")}
        cause={
          latest === undefined
            ? t("cause")
            : t("latest", { date: formatDate(latest.on), what: words(latest.steps, latest.names) })
        }
      />
      <Wrap>
        <Section heading={t("kinds")}>
          <div className={styles.kinds}>
            <DetailLines label={t("kinds")}>
              {REORGANISATION_KINDS.map((kind) => (
                <DetailLine
                  key={kind}
                  id={kind}
                  current={false}
                  href={newReorganisationPath(kind)}
                  title={t(`kind.${kind}.title`)}
                  meta={t(`kind.${kind}.does`)}
                  end={<Icon name="chevron-right" />}
                />
              ))}
            </DetailLines>
          </div>
        </Section>
        <Section heading={t("done")}>
          {reorganisations.length === 0 ? (
            <Empty title={t("none")}>{t("noneWhy")}</Empty>
          ) : (
            <DetailLines label={t("done")}>
              {reorganisations.map((each) => (
                <DetailLine
                  key={each.id}
                  id={each.id}
                  current={false}
                  href={reorganisationPath(each.id)}
                  title={words(each.steps, each.names)}
                  meta={[t("from", { date: formatDate(each.on) }), each.documentNo, each.reason]
                    .filter(Boolean)
                    .join(" · ")}
                  end={stateOf(each)}
                />
              ))}
            </DetailLines>
          )}
        </Section>
      </Wrap>
    </>
  );
}
