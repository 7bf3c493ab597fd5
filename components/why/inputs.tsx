import { useSpeech } from "@/components/compliance/speech";
import type { Day } from "@/lib/domain/compliance/day";
import type { Line } from "@/lib/domain/screen/line";
import { useTranslations } from "@/lib/i18n/words";
import { inputsOf } from "@/lib/words/inputs";
import styles from "./inputs.module.css";

/** The figures that the arithmetic starts from. */
export function Inputs({ line, day }: { line: Line; day: Day }) {
  const t = useTranslations("why");
  const entries = inputsOf(useSpeech(), line, day);
  return (
    <section>
      <h3>{t("inputs")}</h3>
      <dl className={styles.facts}>
        {entries.map(([name, value]) => (
          <Entry key={name} name={name} value={value} />
        ))}
      </dl>
    </section>
  );
}

function Entry({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
