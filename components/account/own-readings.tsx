import { DatedItem, DatedList } from "@/components/ui/dated-list";
import type { OwnReading } from "@/lib/domain/account";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** Who has read lists in which the reader stands, the newest first. */
export function OwnReadings({ readings }: { readings: readonly OwnReading[] }) {
  const t = useTranslations("account");
  if (readings.length === 0) return <p>{t("noReadings")}</p>;
  return (
    <DatedList>
      {readings.map(({ at, reader, named, times }) => (
        <DatedItem
          key={`${at} ${reader} ${named}`}
          about={t("readTimes", { times, named: t(`readNamed.${named}`), at: formatInstant(new Date(at)) })}
        >
          <b>{reader ?? t("byCommand")}</b>
        </DatedItem>
      ))}
    </DatedList>
  );
}
