import { useLocale, useMessages } from "next-intl";
import { ExportLinks } from "@/components/ui/export-links";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import { TallLink } from "@/components/ui/text-link";
import { nounOfPurpose } from "@/lib/domain/channel";
import { own } from "@/lib/domain/own";
import type { ChannelReading, RecordDetail, ShownRecord } from "@/lib/domain/screen/record";
import { formatDate, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { useCountedAudiences } from "./counted-audiences";
import { recordPath } from "./links";
import { MistakenButton } from "./mistaken-button";
import { useMistakenWords } from "./mistaken-words";
import { READINGS } from "./places";
import styles from "./readings.module.css";
import { type RecordAction, RecordForm } from "./record-form";

export type ReadingActions = Readonly<Record<"create" | "withdraw" | "restore", RecordAction>>;

/** Whom a channel reached, day by day. */
export function Readings({
  record,
  readings,
  records,
  actions,
}: Pick<RecordDetail, "record" | "records"> & {
  readings: readonly ChannelReading[];
  actions: ReadingActions;
}) {
  const t = useTranslations("recordScreens.readings");
  const marks = useTranslations("recordScreens");
  const audiences = useMessages().recordScreens.readings.audiences;
  const mistaken = useMistakenWords();
  const whom = useConnected(record);
  const language = useLocale();
  return (
    <Section
      heading={t("heading")}
      end={
        readings.length > 0 ? (
          <ExportLinks at={(format) => `${recordPath("channels", record.id)}/readings.${format}`} />
        ) : null
      }
    >
      {readings.length === 0 ? <Muted>{t("none")}</Muted> : null}
      {readings.length > 0 ? (
        <ListTable>
          <thead>
            <tr>
              <th scope="col">{t("asOf")}</th>
              <th scope="col">{t("audience")}</th>
              <NumberHead>{whom}</NumberHead>
              {records ? <NumberHead>{t("next")}</NumberHead> : null}
            </tr>
          </thead>
          <tbody>
            {readings.map(({ id, version, asOf, audience, connected, onBehalf }) => (
              <Row key={id}>
                <NameCell>
                  {formatDate(asOf)}
                  {onBehalf ? <small>{marks("onBehalf")}</small> : null}
                </NameCell>
                <Cell label={t("audience")}>
                  <span>{own<string>(audiences, audience) ?? audience}</span>
                </Cell>
                <Cell number label={whom}>
                  <b>{formatNumber(connected, language)}</b>
                </Cell>
                {records ? (
                  <Cell number>
                    <MistakenButton
                      id={id}
                      version={version}
                      words={mistaken}
                      withdraw={actions.withdraw}
                      restore={actions.restore}
                    />
                  </Cell>
                ) : null}
              </Row>
            ))}
          </tbody>
        </ListTable>
      ) : null}
    </Section>
  );
}

/** Everybody may follow a page: there is no group to be in. */
export function isFollowed({ values }: Pick<ShownRecord, "values">): boolean {
  return nounOfPurpose(values.purpose) === "PAGE";
}

function useConnected(channel: Pick<ShownRecord, "values">): string {
  return useTranslations("recordScreens.readings")(isFollowed(channel) ? "followers" : "connected");
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
}: RecordDetail & { readings: readonly ChannelReading[]; actions: ReadingActions }) {
  const t = useTranslations("recordScreens.readings");
  const { counted, holdsChairs } = useCountedAudiences(audiences);
  const here = recordPath("channels", record.id);
  const connected = useConnected(record);
  if (!records || withdrawn !== null || person === null) return null;
  return (
    <Section heading={t("new")} id={READINGS} bare>
      {holdsChairs ? (
        <Muted className={styles.byName}>
          {t("byName")} <TallLink href={`${here}#roster`}>{t("roster")}</TallLink>
        </Muted>
      ) : null}
      <RecordForm
        kind="coverage"
        save={actions.create}
        withdraw={actions.withdraw}
        fields={[
          {
            name: "audience",
            control: "choice",
            label: t("audience"),
            hint: undefined,
            optional: false,
            most: undefined,
            options: counted,
            value: readings[0]?.audience ?? counted[0]?.value ?? "",
          },
          {
            name: "connected",
            control: "count",
            label: connected,
            hint: isFollowed(record) ? undefined : t("connectedHint"),
            optional: false,
            most: undefined,
            options: [],
            value: "",
          },
          {
            name: "asOf",
            control: "day",
            label: t("asOf"),
            hint: undefined,
            optional: false,
            most: undefined,
            options: [],
            value: today,
          },
        ]}
        at={{ channel: record.id }}
        listHref={here}
        savedHref={here}
        cancelHref={here}
        drafts="reading"
        waits={{
          form: "reading.create",
          what: record.values.name ? `${t("new")}, ${record.values.name}` : t("new"),
          says: "connected",
        }}
        today={today}
      />
    </Section>
  );
}
