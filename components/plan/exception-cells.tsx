import type { ReactNode } from "react";
import { unitPath } from "@/components/compliance/links";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { useSpeech } from "@/components/compliance/speech";
import { Cell, NameCell } from "@/components/ui/table";
import { TallLink } from "@/components/ui/text-link";
import type { ListedOverride } from "@/lib/domain/screen/overrides";
import { useTranslations } from "@/lib/i18n/words";
import { titleOf } from "@/lib/words/catalogue";
import { planPath } from "./links";

/** Whose figure it is, of which target, and what is asked instead; `reason` says why. */
export function ExceptionCells({
  year,
  exception: { unit, unitName, target, asked, required, waived },
  instead,
  reason,
}: {
  year: number;
  exception: Omit<ListedOverride, "reason" | "decided">;
  /** The head of the column that says what is asked instead. */
  instead: string;
  reason: ReactNode;
}) {
  const t = useTranslations("overrides");
  const speech = useSpeech();
  const words = useMeasureWords();
  return (
    <>
      <NameCell>
        <TallLink href={unitPath(unit)}>{unitName}</TallLink>
      </NameCell>
      <Cell label={t("target")}>
        <TallLink href={planPath(year, target)}>{`${target} · ${titleOf(speech, asked)}`}</TallLink>
      </Cell>
      <Cell label={instead}>
        {waived
          ? t("waivedFrom", { asked: words.threshold(asked) })
          : t("insteadOf", { required: words.threshold(asked, required), asked: words.threshold(asked) })}
      </Cell>
      <Cell label={t("reason")} muted>
        {reason}
      </Cell>
    </>
  );
}
