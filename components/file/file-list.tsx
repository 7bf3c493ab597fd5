"use client";

import { useLocale } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Hidden } from "@/components/ui/hidden";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { LaterFiles } from "@/components/ui/later-files";
import { LinkButton } from "@/components/ui/link-button";
import { MOST_FILE_BYTES, MOST_FILES, type ShownFile } from "@/lib/domain/file";
import { formatBytes } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./files-field.module.css";
import { previewPath } from "./links";
import { type FileItem, type Picked, useFiles } from "./use-files";

const PICTURE = /\.(jpe?g|png|webp)$/i;

/** The files of a form, as the form sends them: how each stands, and what can be done with it. */
export function FileList({ given, picked }: { given: readonly ShownFile[]; picked: readonly Picked[] }) {
  const t = useTranslations("files");
  const { items, isOpen, leftOut, later, again, remove } = useFiles(given, picked);
  const sent = items.filter(({ state }) => state === "sent").length;
  return (
    <>
      {/* Also when all were taken out: then the record shows none. */}
      <input type="hidden" name="files" value="" />
      {items.length > 0 ? (
        <ul className={styles.list}>
          {items.map((item) => (
            <Row key={item.key} item={item} again={() => again(item.key)} remove={() => remove(item.key)} />
          ))}
        </ul>
      ) : null}
      {leftOut > 0 ? (
        <p className={styles.full} role="status">
          {t("full", { most: MOST_FILES, n: leftOut })}
        </p>
      ) : null}
      {isOpen ? <span data-unready="files" data-why={t("unready")} /> : null}
      {later.length > 0 ? <LaterFiles files={later} /> : null}
      <Hidden>
        <span aria-live="polite">{items.length > 0 ? t("count", { sent, all: items.length }) : ""}</span>
      </Hidden>
    </>
  );
}

function Row({ item, again, remove }: { item: FileItem; again: () => void; remove: () => void }) {
  const t = useTranslations("files");
  const { id, name, state, percent } = item;
  const called = name === "" ? t("unnamed") : name;
  return (
    <li className={styles.row}>
      {id === null ? null : <input type="hidden" name="files" value={id} />}
      <span className={styles.sign}>
        {id !== null && PICTURE.test(name) ? (
          // biome-ignore lint/performance/noImgElement: it is small already, and its reader's alone
          <img src={previewPath(id)} alt="" />
        ) : (
          <Icon name="file-text" />
        )}
      </span>
      <span className={styles.said}>
        <span className={styles.name}>{called}</span>
        <Standing item={item} />
        {state === "sending" ? (
          <progress max={100} value={percent} aria-label={t("progress", { name: called })} />
        ) : null}
      </span>
      {state === "waiting" || (state === "refused" && item.why === null) ? (
        <LinkButton onClick={again}>{t("again")}</LinkButton>
      ) : null}
      <IconButton aria-label={t("remove", { name: called })} onClick={remove}>
        <Icon name="x" />
      </IconButton>
    </li>
  );
}

function Standing({ item: { state, percent, problem, why, size } }: { item: FileItem }) {
  const t = useTranslations("files");
  const language = useLocale();
  const said = {
    sent: size === null ? "" : formatBytes(size, language),
    sending: t("sending", { percent }),
    waiting: t("waiting"),
    refused:
      why === "size"
        ? t("tooLarge", {
            size: formatBytes(size ?? 0, language),
            limit: formatBytes(MOST_FILE_BYTES, language),
          })
        : (problem ?? t("refused")),
  };
  return (
    <span className={classNames(styles.standing, state === "refused" && styles.refused)}>{said[state]}</span>
  );
}
