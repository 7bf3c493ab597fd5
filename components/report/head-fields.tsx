import { DateField } from "@/components/ui/date-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Paper } from "@/lib/domain/report/paper";
import type { ReportTexts } from "@/lib/domain/report/report";
import { useTranslations } from "@/lib/i18n/words";
import { NAME_LENGTH } from "@/lib/records/limits";
import styles from "./report.module.css";

const LINES = ["documentNo", "place", "superior", "issuer", "signer"] as const;
const PROSE = ["basis", "authority", "recipients"] as const;

/** Head and foot of the paper: number, day, who signs, who gets it; what is left empty stands as it is printed now. */
export function HeadFields({ texts, paper, today }: { texts: ReportTexts; paper: Paper; today: string }) {
  const t = useTranslations("reports");
  const printed = {
    basis: paper.opening.join(" "),
    authority: paper.authority.join("; "),
    recipients: paper.recipients.join(" "),
  };
  return (
    <div className={styles.head}>
      {LINES.map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`texts.${name}`)}
          hint={t(`hints.${name}`)}
          optional
          defaultValue={texts[name] ?? ""}
          most={NAME_LENGTH}
          autoComplete="off"
        />
      ))}
      <DateField
        name="signedOn"
        label={t("texts.signedOn")}
        optional
        today={today}
        defaultValue={texts.signedOn ?? undefined}
      />
      {PROSE.map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t(`texts.${name}`)}
          hint={t("printedNow", { text: printed[name] })}
          optional
          defaultValue={texts[name] ?? ""}
          rows={4}
        />
      ))}
    </div>
  );
}
