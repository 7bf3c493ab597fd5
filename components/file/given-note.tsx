import { receivedPath } from "@/components/record/received";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { TallLink } from "@/components/ui/text-link";
import type { LinkGiven } from "@/lib/domain/screen/given-links";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./given-note.module.css";

/** Who gives a link, too; of those out of sight no more than that there are any. Nothing where nobody does. */
export function GivenNote({ given: { seen, elsewhere } }: { given: LinkGiven }) {
  const t = useTranslations("files.given");
  if (seen.length === 0 && !elsewhere) return null;
  return (
    <Note kind="warn" title={t("title")}>
      <Givers given={{ seen, elsewhere }} />
    </Note>
  );
}

/** The same below the field that has just been left, with the ways out; hardly any form ever shows it. */
export function GivenNotice({
  given,
  discard,
}: {
  given: LinkGiven;
  /** Null where a record is corrected. */
  discard: (() => void) | null;
}) {
  const t = useTranslations("files.given");
  return (
    <div className={styles.same}>
      <Note kind="warn" title={t("title")} urgent>
        {t("still")}
        <Givers given={given} />
        {discard ? (
          <span className={styles.ways}>
            <LinkButton onClick={discard}>{t("discard")}</LinkButton>
          </span>
        ) : null}
      </Note>
    </div>
  );
}

function Givers({ given: { seen, elsewhere } }: { given: LinkGiven }) {
  const t = useTranslations("files.given");
  return (
    <ul className={styles.givers}>
      {seen.map((giver) => (
        <li key={`${giver.kind} ${giver.id}`}>
          <TallLink href={receivedPath(giver)}>{giver.title ?? t(`kinds.${giver.kind}`)}</TallLink>{" "}
          {[
            giver.title === null ? null : t(`kinds.${giver.kind}`),
            giver.unitName,
            giver.on === null ? null : formatDate(giver.on),
          ]
            .filter((said) => said !== null)
            .join(" · ")}
        </li>
      ))}
      {elsewhere ? <li>{t("elsewhere")}</li> : null}
    </ul>
  );
}
