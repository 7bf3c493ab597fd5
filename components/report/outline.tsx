import { Icon } from "@/components/ui/icon";
import type { Paper, WrittenBlock } from "@/lib/domain/report/paper";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./report.module.css";

/** The parts of a paper that are written, and what comes from records; what is still to be written stands out. */
export function Outline({ paper: { blocks, appendices } }: { paper: Paper }) {
  const t = useTranslations("reports");
  const written = blocks.filter((block): block is WrittenBlock => block.kind === "written");
  return (
    <nav aria-label={t("outline")}>
      <h2>{t("outline")}</h2>
      <ol className={styles.outline}>
        {written.map(({ name, state }) => (
          <li key={name} className={state === "missing" ? styles.missing : undefined}>
            <Icon name={state === "missing" ? "pencil" : "check"} />
            <a href={`#${name}`}>{t(`texts.${name}`)}</a>
            <span>{t(`states.${state}`)}</span>
          </li>
        ))}
        {appendices.map(({ code, title }) => (
          <li key={code}>
            <Icon name="check" />
            <a href={`#${code}`} lang="vi">
              {code}. {title}
            </a>
            <span>{t("states.computed")}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
