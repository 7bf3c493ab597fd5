import { receivedPath } from "@/components/record/received";
import { TallLink } from "@/components/ui/text-link";
import type { SameLink } from "@/lib/domain/screen/given-links";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** The record that gives a row's link already. */
export function RecordedBefore({ record }: { record: SameLink }) {
  const t = useTranslations("bulk");
  const kind = useTranslations("files.given")(`kinds.${record.kind}`);
  const says = { title: record.title ?? kind, kind, unit: record.unitName };
  return (
    <TallLink href={receivedPath(record)}>
      {t("sameRecorded", { ...says, date: record.on === null ? "" : formatDate(record.on) })}
    </TallLink>
  );
}
