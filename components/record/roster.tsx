import { address, unitPath } from "@/components/compliance/links";
import { FilterForm } from "@/components/ui/filter-form";
import { NoResult } from "@/components/ui/no-result";
import { NumberedPages } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import type { RecordDetail, Roster, RosterRow } from "@/lib/domain/screen/record";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { recordPath } from "./links";
import type { RecordAction } from "./record-form";
import { RosterButton } from "./roster-button";

export type RosterActions = Readonly<Record<"create" | "edit" | "withdraw", RecordAction>>;

/** Whose chairs are in a group, who is missing first; each is ticked in or out by one press. */
export function ChairRoster({
  record,
  roster,
  records,
  withdrawn,
  today,
  actions,
}: RecordDetail & { roster: Roster; actions: RosterActions }) {
  const t = useTranslations("recordScreens.roster");
  const { search, shown } = roster;
  const here = (more: Readonly<Record<string, string | number>> = {}) =>
    address(recordPath("channels", record.id), { q: search, ...more });
  return (
    <Section id="roster" heading={t("section")}>
      <FilterForm action={recordPath("channels", record.id)} id="roster-filters">
        <SearchField name="q" label={t("search")} value={search} />
      </FilterForm>
      {shown.length === 0 && search !== "" ? (
        <NoResult title={t("noResult")} filters={[`“${search}”`]} clearHref={here({ q: "" })} />
      ) : (
        <ListTable>
          <thead>
            <tr>
              <th scope="col">{t("union")}</th>
              <th scope="col">{t("chair")}</th>
              <th scope="col">{t("joined")}</th>
              <NumberHead>{t("next")}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <RosterLine
                key={row.code}
                row={row}
                channel={record.id}
                actions={records && withdrawn === null ? actions : null}
                today={today}
              />
            ))}
          </tbody>
        </ListTable>
      )}
      <NumberedPages {...roster} here={(page) => `${here({ page })}#roster`} />
    </Section>
  );
}

function RosterLine({
  row: { code, name, chair, link },
  channel,
  actions,
  today,
}: {
  row: RosterRow;
  channel: string;
  /** Null for those who only read. */
  actions: RosterActions | null;
  today: string;
}) {
  const t = useTranslations("recordScreens.roster");
  return (
    <Row>
      <NameCell>
        <PlainLink tall href={unitPath(code)}>
          {name}
        </PlainLink>
      </NameCell>
      <Cell label={t("chair")} muted>
        <span>{chair ?? t("noChair")}</span>
      </Cell>
      <Cell label={t("joined")}>
        <span>{link === null ? t("missing") : formatDate(link.joined)}</span>
      </Cell>
      <Cell number>
        {actions === null ? null : (
          <RosterButton
            channel={channel}
            unit={code}
            link={link}
            today={today}
            words={{
              press: t(link === null ? "in" : "out"),
              done: t(link === null ? "saidIn" : "saidOut", { name }),
            }}
            {...actions}
          />
        )}
      </Cell>
    </Row>
  );
}
