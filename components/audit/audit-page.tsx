import { useLocale } from "next-intl";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { ExportLinks } from "@/components/ui/export-links";
import { Muted } from "@/components/ui/muted";
import { NoResult } from "@/components/ui/no-result";
import { Wrap } from "@/components/ui/wrap";
import { type AuditPage, MOST_COUNTED } from "@/lib/domain/screen/audit";
import { formatDate, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./audit.module.css";
import { AuditTable } from "./audit-table";
import { useAuditWords } from "./audit-words";
import { AuditFilters } from "./filters";
import { Glance } from "./glance";
import { auditFilePath, auditPath } from "./links";

/** Who did what, the newest first, and what an administrator wants to know before. */
export function AuditScreen(props: AuditPage) {
  const { asked, glance, lines, next, candidates } = props;
  const t = useTranslations("audit");
  const language = useLocale();
  const { refused, never } = glance;
  const many = refused.entries > MOST_COUNTED;
  const count = formatNumber(Math.min(refused.entries, MOST_COUNTED), language);
  const told = {
    ...{ refused: refused.entries, count: many ? t("moreThan", { count }) : count },
    ...{ never, people: formatNumber(never, language) },
  };
  return (
    <>
      <Band
        crumb={<Crumb here={t("title")} />}
        tools={<ExportLinks at={(format) => auditFilePath(asked, format)} />}
        finding={t("finding", told)}
        cause={t("cause")}
      >
        <Glance asked={asked} {...glance} />
      </Band>
      <Wrap className={styles.page}>
        <AuditFilters {...props} />
        <section aria-label={t("list")}>
          {candidates === null ? null : <Candidates asked={asked} candidates={candidates} />}
          {lines.length > 0 ? <AuditTable asked={asked} lines={lines} /> : null}
          {lines.length === 0 && candidates === null ? <Nothing {...props} /> : null}
          <Onward {...props} next={next} />
        </section>
      </Wrap>
    </>
  );
}

/** Whom the name may mean that was looked for. */
function Candidates({
  asked,
  candidates,
}: Pick<AuditPage, "asked"> & Pick<NonNullable<AuditPage>, "candidates">) {
  const t = useTranslations("audit");
  const { who } = asked;
  if (!candidates?.length) {
    return (
      <NoResult
        title={t("noPerson", { who })}
        filters={[`“${who}”`]}
        clearHref={auditPath(asked, { who: "" })}
      />
    );
  }
  return (
    <>
      <Muted>{t("whichPerson", { who })}</Muted>
      <ul className={styles.candidates}>
        {candidates.map(({ id, name }) => (
          <li key={id}>
            <ButtonLink href={auditPath(asked, { who: "", person: id })}>{name}</ButtonLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Older entries, or where the search for them goes on. */
function Onward({ asked, lines, next, candidates }: AuditPage) {
  const t = useTranslations("audit");
  const newest = asked.after === "" ? null : <ButtonLink href={auditPath(asked)}>{t("newest")}</ButtonLink>;
  if (candidates !== null || (next === null && newest === null)) return null;
  const last = lines.at(-1);
  const older = lines.length > 0 && last?.id === next;
  return (
    <nav className={styles.foot} aria-label={t("older")}>
      {newest}
      {next === null ? null : (
        <ButtonLink href={auditPath(asked, { after: next })} rel="next">
          {t(older ? "older" : "further")}
        </ButtonLink>
      )}
    </nav>
  );
}

function Nothing(props: AuditPage) {
  const t = useTranslations("audit");
  const filters = useFilterWords(props);
  if (filters.length === 0) return <Empty title={t("nothing")}>{t("nothingWhy")}</Empty>;
  return <NoResult title={t("none")} filters={filters} clearHref="/audit" />;
}

/** What is asked for, in words. */
function useFilterWords({ asked, person, unitName }: AuditPage): string[] {
  const t = useTranslations("audit");
  const { kind } = useAuditWords();
  return [
    asked.doing && t(`doings.${asked.doing}`),
    asked.kind && kind(asked.kind),
    asked.record && t("ofRecord"),
    person?.name,
    unitName,
    asked.from && `${t("from")} ${formatDate(asked.from)}`,
    asked.to && `${t("to")} ${formatDate(asked.to)}`,
  ].flatMap((words) => (words ? [words] : []));
}
