import { Crumb } from "@/components/ui/crumb";
import { Wrap } from "@/components/ui/wrap";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./poster.module.css";
import { PrintButton } from "./print-button";
import { QrCode } from "./qr-code";

export interface PosterProps {
  /** What it is for: a form of ours, or a group or a page elsewhere. */
  readonly kind: "form" | "group" | "page";
  /** Whose it is. */
  readonly name: string;
  /** What it leads to. */
  readonly url: string;
  readonly back: { readonly label: string; readonly href: string };
}

/** A sheet of A4 with a code to scan: paper is white in both themes. */
export function Poster({ kind, name, url, back }: PosterProps) {
  const t = useTranslations("poster");
  return (
    <Wrap className={styles.page}>
      <div className={styles.tools}>
        <Crumb path={[back]} here={t(`${kind}.name`)} />
        <p>{t(`${kind}.where`)}</p>
      </div>
      <article className={styles.paper} data-own-paper>
        <p className={styles.whose}>{name}</p>
        <h1>{t(`${kind}.title`)}</h1>
        <QrCode text={url} label={t("leads", { url })} />
        <p>{t(`${kind}.body`)}</p>
        <ol>
          <li>{t(`${kind}.first`)}</li>
          <li>{t(`${kind}.second`)}</li>
          <li>{t(`${kind}.third`)}</li>
        </ol>
        <p className={styles.address}>{t("typed", { url })}</p>
      </article>
      <div className={styles.tools}>
        <PrintButton>{t("print")}</PrintButton>
      </div>
    </Wrap>
  );
}
