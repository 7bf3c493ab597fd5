import { useLocale } from "next-intl";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { Muted } from "@/components/ui/muted";
import { PlainLink } from "@/components/ui/text-link";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import type { PlanDocument } from "@/lib/domain/plan-document/document";
import type { PlanDocumentScreen } from "@/lib/domain/screen/plan-document";
import { formatInstant, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./document.module.css";
import { DocumentText } from "./document-text";
import { type FindingActions, Findings } from "./findings";
import { documentPath, planPath } from "./links";
import { PasteForm } from "./paste-form";

interface Actions extends FindingActions {
  readonly paste: Action<{ readonly year: number; readonly id: string }>;
}

/** The text of an issued plan, what of it looks like targets, and the one that is being confirmed. */
export function PlanDocumentContent({ paste, add, judge, ...page }: PlanDocumentScreen & Actions) {
  const { plan, changes, document } = page;
  const { year } = plan;
  const t = useTranslations("planDocuments");
  return (
    <>
      <Band
        crumb={
          <Crumb
            path={[{ href: planPath(year), label: t("plan", { year: String(year) }) }]}
            here={t("title")}
          />
        }
        tools={
          document !== null && changes ? (
            <ButtonLink href={documentPath(year, { add: 1 })}>{t("another")}</ButtonLink>
          ) : null
        }
        finding={useFinding(page)}
        cause={t(document === null ? "causeNone" : "cause")}
      />
      <Wrap>
        {document !== null ? (
          <div className={styles.both}>
            <div className={styles.text}>
              <DocumentHead year={year} document={document} documents={page.documents} />
              <DocumentText
                year={year}
                document={document}
                found={page.found}
                open={page.open?.found ?? null}
              />
            </div>
            <div className={styles.found}>
              <Findings {...page} document={document} actions={{ add, judge }} />
            </div>
          </div>
        ) : changes ? (
          <PasteForm year={year} title={plan.title} paste={paste} />
        ) : (
          <Empty title={t("none")}>{t("noneRead")}</Empty>
        )}
      </Wrap>
    </>
  );
}

function useFinding({ document, found }: PlanDocumentScreen): string {
  const t = useTranslations("planDocuments");
  const language = useLocale();
  if (document === null) return t("findingNone");
  const of = (state: string) => found.filter((each) => each.state === state).length;
  const all = found.length - of("DROPPED");
  return t("finding", {
    ...{ n: all, count: formatNumber(all, language), confirmed: of("CONFIRMED"), open: of("OPEN") },
  });
}

function DocumentHead({
  year,
  document: { id, name, addedAt, content },
  documents,
}: {
  year: number;
  document: PlanDocument;
  documents: PlanDocumentScreen["documents"];
}) {
  const t = useTranslations("planDocuments");
  const language = useLocale();
  const words = content.split(/\s+/).length;
  return (
    <>
      <h2 className={styles.name}>{name}</h2>
      <Muted small>
        {t("pasted", {
          at: formatInstant(new Date(addedAt)),
          n: words,
          count: formatNumber(words, language),
        })}
      </Muted>
      {documents.length > 1 ? (
        <p className={styles.others}>
          {documents
            .filter((each) => each.id !== id)
            .map((each) => (
              <PlainLink key={each.id} href={documentPath(year, { document: each.id })}>
                {t("other", { name: each.name, at: formatInstant(new Date(each.addedAt)) })}
              </PlainLink>
            ))}
        </p>
      ) : null}
    </>
  );
}
