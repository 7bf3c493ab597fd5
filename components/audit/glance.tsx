import { useLocale } from "next-intl";
import { KeyFigure, KeyFigures } from "@/components/ui/key-figures";
import { type AuditAsked, type AuditGlance, type Lately, MOST_COUNTED } from "@/lib/domain/screen/audit";
import { formatBytes, formatInstant, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { auditPath } from "./links";

/** What an administrator wants to know at a glance; each figure leads to what it is made of. */
export function Glance({
  asked,
  people,
  never,
  refused,
  imports,
  stored,
  room,
}: AuditGlance & { asked: AuditAsked }) {
  const t = useTranslations("audit");
  const language = useLocale();
  const number = (count: number) => formatNumber(count, language);
  const counted = ({ entries }: Lately) =>
    entries > MOST_COUNTED ? `> ${number(MOST_COUNTED)}` : number(entries);
  const last = ({ latest }: Lately) =>
    t("glance.last", {
      latest: latest === null ? "none" : "some",
      at: latest === null ? "" : formatInstant(new Date(latest)),
    });
  const none: Partial<AuditAsked> = {
    kind: "",
    record: "",
    person: "",
    who: "",
    unit: "",
    below: "",
    from: "",
    to: "",
  };
  return (
    <KeyFigures>
      <KeyFigure
        label={t("glance.never")}
        value={number(never)}
        total={`/${number(people)}`}
        sentence={t("glance.neverOf")}
        href="/people?view=NEVER"
      />
      <KeyFigure
        label={t("glance.refused")}
        value={counted(refused)}
        sentence={last(refused)}
        href={auditPath(asked, { ...none, doing: "REFUSED" })}
      />
      <KeyFigure
        label={t("glance.imports")}
        value={counted(imports)}
        sentence={last(imports)}
        href={auditPath(asked, { ...none, doing: "", kind: "import" })}
      />
      <KeyFigure
        label={t("glance.stored")}
        value={formatBytes(stored, language)}
        sentence={t("glance.storedOf", { room: formatBytes(room, language) })}
      />
    </KeyFigures>
  );
}
