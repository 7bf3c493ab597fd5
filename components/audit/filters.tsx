import { useMessages } from "next-intl";
import { Button } from "@/components/ui/button";
import { dateProblem } from "@/components/ui/date-problem";
import { ProblemNote } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { LongSelect } from "@/components/unit-choice/long-select";
import { unitOptions } from "@/components/unit-choice/unit-options";
import { AUDIT_DOINGS } from "@/lib/domain/audit";
import type { AuditAsked, AuditPage } from "@/lib/domain/screen/audit";
import { formatDate, parseTypedDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./audit.module.css";
import { auditPath } from "./links";

const DAYS = ["from", "to"] as const;

/** What narrows the list; every choice lives in the address. */
export function AuditFilters(props: AuditPage) {
  const { asked, noDays, units, today } = props;
  const t = useTranslations("audit");
  const form = useTranslations("form");
  const { kinds } = useMessages().audit;
  const whyNot = (name: (typeof DAYS)[number]) => {
    const problem = dateProblem(parseTypedDate(noDays[name] ?? ""), form, today);
    return problem && t("noDay", { day: t(name), problem });
  };
  return (
    <>
      <FilterForm action="/audit" id="audit-filters">
        {asked.person === "" ? null : <input type="hidden" name="person" value={asked.person} />}
        {asked.unit === "" ? null : <input type="hidden" name="unit" value={asked.unit} />}
        {asked.record === "" ? null : <input type="hidden" name="record" value={asked.record} />}
        <Select
          name="doing"
          label={t("doing")}
          value={asked.doing}
          options={[
            { value: "", label: t("anyDoing") },
            ...AUDIT_DOINGS.map((doing) => ({ value: doing, label: t(`doings.${doing}`) })),
          ]}
        />
        {asked.record === "" ? (
          <LongSelect
            name="kind"
            label={t("kind")}
            of="choices"
            value={asked.kind}
            options={[
              { value: "", label: t("anyKind") },
              ...Object.entries(kinds).map(([value, label]) => ({ value, label })),
            ]}
          />
        ) : (
          <input type="hidden" name="kind" value={asked.kind} />
        )}
        {asked.unit === "" ? (
          <LongSelect
            name="below"
            label={t("unit")}
            value={asked.below}
            options={[{ value: "", label: t("anyUnit") }, ...unitOptions(units)]}
          />
        ) : null}
        {asked.person === "" ? <SearchField name="who" label={t("who")} value={asked.who} /> : null}
        {DAYS.map((name) => (
          <SearchField
            key={name}
            day
            name={name}
            label={t(name)}
            value={noDays[name] ?? (asked[name] && formatDate(asked[name]))}
            problem={noDays[name] === undefined ? undefined : `${name}-problem`}
          />
        ))}
        <noscript>
          <Button type="submit">{t("show")}</Button>
        </noscript>
      </FilterForm>
      {DAYS.map((name) => (
        <ProblemNote key={name} id={name} problem={whyNot(name)} />
      ))}
      <Chosen {...props} />
    </>
  );
}

/** What was chosen by a link of a line, and the way to be rid of it. */
function Chosen({ asked, person, unitName }: AuditPage) {
  const t = useTranslations("audit");
  const chosen: readonly { what: string | null; without: Partial<AuditAsked> }[] = [
    { what: person?.name ?? null, without: { person: "", who: "" } },
    { what: asked.unit === "" ? null : (unitName ?? asked.unit), without: { unit: "" } },
    { what: asked.record === "" ? null : t("ofRecord"), without: { record: "", kind: "" } },
  ];
  if (chosen.every(({ what }) => what === null)) return null;
  return (
    <ul className={styles.chosen}>
      {chosen.map(({ what, without }) =>
        what === null ? null : (
          <li key={what}>
            {t("only", { what })} <a href={auditPath(asked, without)}>{t("drop")}</a>
          </li>
        ),
      )}
    </ul>
  );
}
