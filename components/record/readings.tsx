import { useLocale, useMessages } from "next-intl";
import { address } from "@/components/compliance/links";
import { ExportLinks } from "@/components/ui/export-links";
import { Muted } from "@/components/ui/muted";
import { NumberedPages } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { SegmentLinks } from "@/components/ui/segments";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import { TallLink } from "@/components/ui/text-link";
import { nounOfPurpose } from "@/lib/domain/channel";
import { own } from "@/lib/domain/own";
import type { ChannelReading, ChannelReadings, RecordDetail, ShownRecord } from "@/lib/domain/screen/record";
import { formatDate, formatNumber } from "@/lib/format";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { useCountedAudiences } from "./counted-audiences";
import { useFieldViews } from "./field-views";
import { recordPath } from "./links";
import { MistakenButton } from "./mistaken-button";
import { useMistakenWords } from "./mistaken-words";
import { READINGS } from "./places";
import styles from "./readings.module.css";
import { type RecordAction, RecordForm } from "./record-form";
import { useFieldWords } from "./record-words";
import { RestoreButton } from "./restore-button";
import { TotalNote } from "./total-note";

export type ReadingActions = Readonly<Record<"create" | "withdraw" | "restore", RecordAction>>;

/** Whom, how many, when: the day is today's most times. */
const ASKED = ["audience", "connected", "asOf"];

/** The list of counts on a channel's page. */
const COUNTS = "counts";

interface ReadingsProps extends Pick<RecordDetail, "record" | "records"> {
  readonly readings: ChannelReadings;
  readonly actions: ReadingActions;
}

/** Whom a channel reached, day by day; each count is opened and corrected on its own page. */
export function Readings(props: ReadingsProps) {
  const { record, readings } = props;
  const t = useTranslations("recordScreens.readings");
  const marks = useTranslations("recordScreens");
  const here = recordPath("channels", record.id);
  const shown = (of: ChannelReadings["shows"], page?: number) =>
    `${address(here, { readings: of === "withdrawn" ? of : undefined, page })}#${COUNTS}`;
  const isEmpty = readings.found === 0;
  return (
    <Section
      heading={t("heading")}
      id={COUNTS}
      end={isEmpty ? null : <ExportLinks at={(format) => `${here}/readings.${format}`} />}
    >
      {readings.withdrawn > 0 ? (
        <SegmentLinks
          label={t("which")}
          current={shown(readings.shows)}
          items={[
            { href: shown("counted"), label: t("counted") },
            { href: shown("withdrawn"), label: `${marks("gone")} ${readings.withdrawn}` },
          ]}
        />
      ) : null}
      {isEmpty ? <Muted>{t(readings.shows === "withdrawn" ? "noneWithdrawn" : "none")}</Muted> : null}
      {isEmpty ? null : <ReadingTable {...props} />}
      <NumberedPages {...readings} here={(page) => shown(readings.shows, page)} />
    </Section>
  );
}

function ReadingTable({ record, readings, records, actions }: ReadingsProps) {
  const t = useTranslations("recordScreens.readings");
  const { label } = useFieldWords("coverage", nounOfPurpose(record.values.purpose));
  return (
    <ListTable>
      <thead>
        <tr>
          <th scope="col">{label("asOf")}</th>
          <th scope="col">{label("audience")}</th>
          <NumberHead>{label("connected")}</NumberHead>
          {records ? <NumberHead>{t("next")}</NumberHead> : null}
        </tr>
      </thead>
      <tbody>
        {readings.shown.map((reading) => (
          <ReadingRow
            key={reading.id}
            {...{ reading, label, actions, records }}
            withdrawn={readings.shows === "withdrawn"}
          />
        ))}
      </tbody>
    </ListTable>
  );
}

function ReadingRow({
  reading: { id, version, asOf, audience, connected, onBehalf },
  withdrawn,
  records,
  label,
  actions,
}: {
  reading: ChannelReading;
  withdrawn: boolean;
  records: boolean;
  label: (field: string) => string;
  actions: ReadingActions;
}) {
  const t = useTranslations("recordScreens");
  const audiences = useMessages().recordScreens.readings.audiences;
  const mistaken = useMistakenWords();
  const language = useLocale();
  return (
    <Row>
      <NameCell>
        <TallLink href={recordPath("coverage", id)}>{formatDate(asOf)}</TallLink>
        {onBehalf ? <small>{t("onBehalf")}</small> : null}
      </NameCell>
      <Cell label={label("audience")}>
        <span>{own<string>(audiences, audience) ?? audience}</span>
      </Cell>
      <Cell number label={label("connected")}>
        <b>{formatNumber(connected, language)}</b>
      </Cell>
      {records ? (
        <Cell number>
          {withdrawn ? (
            <RestoreButton
              size="small"
              {...{ id, version }}
              words={{ press: t("restore"), done: t("restored") }}
              restore={actions.restore}
            />
          ) : (
            <MistakenButton
              {...{ id, version }}
              words={mistaken}
              withdraw={actions.withdraw}
              restore={actions.restore}
            />
          )}
        </Cell>
      ) : null}
    </Row>
  );
}

/** Everybody may follow a page: there is no group to be in. */
export function isFollowed({ values }: Pick<ShownRecord, "values">): boolean {
  return nounOfPurpose(values.purpose) === "PAGE";
}

/** One more count, for whoever records. */
export function ReadingForm({
  record,
  readings,
  audiences,
  records,
  withdrawn,
  person,
  today,
  actions,
}: RecordDetail & { readings: ChannelReadings; actions: ReadingActions }) {
  const t = useTranslations("recordScreens.readings");
  const { counted, holdsChairs } = useCountedAudiences(audiences);
  const audience = readings.newest ?? counted[0]?.value ?? "";
  const fields = useFieldViews("coverage", null, today, { audience }, nounOfPurpose(record.values.purpose));
  const here = recordPath("channels", record.id);
  if (!records || withdrawn !== null || person === null) return null;
  return (
    <Section heading={t("new")} id={READINGS} bare>
      {holdsChairs ? (
        <Muted className={styles.byName}>
          {t("byName")} <TallLink href={`${here}#roster`}>{t("roster")}</TallLink>
        </Muted>
      ) : null}
      {isFollowed(record) ? null : <TotalNote unit={record.unit.code} />}
      <RecordForm
        kind="coverage"
        save={actions.create}
        withdraw={actions.withdraw}
        fields={ASKED.flatMap((asked) => fields.filter(({ name }) => name === asked)).map((field) =>
          field.name === "audience" ? { ...field, options: counted } : field,
        )}
        evidence={{ files: [] }}
        at={{ channel: record.id }}
        listHref={here}
        savedHref={here}
        cancelHref={here}
        drafts="reading"
        waits={{
          form: "reading.create",
          what: record.values.name ? `${t("new")}, ${isolated(String(record.values.name))}` : t("new"),
          says: "connected",
        }}
        today={today}
      />
    </Section>
  );
}
