import { useLocale } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { isPicture, type ShownFile } from "@/lib/domain/file";
import type { LinkChecks } from "@/lib/domain/link-check";
import { formatBytes } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { CheckedLink } from "./checked-link";
import styles from "./file-gallery.module.css";
import { filePath, previewPath } from "./links";

/**
 * The evidence of a record: pictures as they look, documents by their names and what they are, then links; nothing where
 * there is none.
 */
export function FileGallery({
  files,
  links,
  checks,
}: {
  files: readonly ShownFile[];
  links: readonly string[];
  checks: LinkChecks;
}) {
  const t = useTranslations("files");
  const pictures = files.filter(({ type }) => isPicture(type));
  const documents = files.flatMap((file) =>
    isPicture(file.type) ? [] : [{ file, what: t(`documents.${file.type}`) }],
  );
  if (files.length === 0 && links.length === 0) return null;
  return (
    <div className={styles.gallery}>
      <h3>{t("label")}</h3>
      {pictures.length > 0 ? (
        <ul className={styles.pictures}>
          {pictures.map((file, nth) => (
            <li key={file.id}>
              <a className={styles.picture} href={previewPath(file.id)} target="_blank" rel="noopener">
                {/* biome-ignore lint/performance/noImgElement: it is small already, and its reader's alone */}
                <img src={previewPath(file.id)} alt={file.name} loading="lazy" />
              </a>
              <span className={styles.caption}>
                {t("nth", { nth: nth + 1, all: pictures.length })} ·{" "}
                <Download file={file} label={t("save")} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {documents.length > 0 ? (
        <ul className={styles.documents}>
          {documents.map(({ file, what }) => (
            <li key={file.id}>
              <Icon name="file-text" />
              <Download file={file} label={file.name} what={what} />
            </li>
          ))}
        </ul>
      ) : null}
      {links.length > 0 ? (
        <ul className={styles.documents}>
          {links.map((link) => (
            <li key={link}>
              <CheckedLink url={link} checks={checks} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** @param what it is, where its looks do not say it */
function Download({ file: { id, size }, label, what }: { file: ShownFile; label: string; what?: string }) {
  const language = useLocale();
  return (
    <span>
      <a href={filePath(id)} download>
        {label}
      </a>{" "}
      <span className={styles.size}>
        {what === undefined ? null : `${what} · `}
        {formatBytes(size, language)}
      </span>
    </span>
  );
}
