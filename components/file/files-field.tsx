"use client";

import { useEffect, useMemo, useState } from "react";
import { buttonClass } from "@/components/ui/button-look";
import { classNames } from "@/components/ui/class-names";
import { Hint, LabelText, ProblemNote } from "@/components/ui/field";
import { useField, useForm } from "@/components/ui/form-context";
import { Icon } from "@/components/ui/icon";
import type { ShownFile } from "@/lib/domain/file";
import { useTranslations } from "@/lib/i18n/words";
import type { FileList } from "./file-list";
import styles from "./files-field.module.css";
import type { Picked } from "./use-files";

const TAKEN = "image/*,.pdf,.docx,.xlsx";
/** Until the scripts that send are asked for again. */
const PAUSE_MS = 5_000;

/**
 * The evidence of a record: files and photos, sent at once and named when the form is saved. What lists and sends them is
 * loaded when there is one, so that a form without evidence stays light.
 */
export function FilesField({ files }: { files: readonly ShownFile[] }) {
  const t = useTranslations("files");
  const { id, problem } = useField("files", undefined);
  const { restored, givenBack } = useForm();
  const [chosen, setChosen] = useState<readonly Picked[]>([]);
  const picked = useMemo(() => [...givenBack.map(pickedAgain), ...chosen], [givenBack, chosen]);
  const ids = restored?.files?.filter(Boolean) ?? files.map((file) => file.id);
  const hasSome = ids.length > 0;
  const List = useFileList(picked.length > 0 || hasSome);

  /** The same file can be chosen once more. */
  function take(input: HTMLInputElement) {
    const fresh = [...(input.files ?? [])].map((file) => ({ key: crypto.randomUUID(), file }));
    setChosen((before) => [...before, ...fresh]);
    input.value = "";
  }

  return (
    <fieldset name="files" className={styles.field} aria-describedby={`${id}-hint`}>
      <legend className={styles.legend}>
        <LabelText label={t("label")} optional />
      </legend>
      <Hint id={id} hint={t("hint")} />
      <noscript>
        <p>{t("needsScript")}</p>
      </noscript>
      {List ? <List given={files} picked={picked} /> : null}
      {List === null ? ids.map((file) => <input key={file} type="hidden" name="files" value={file} />) : null}
      {List === null && picked.length > 0 ? <span data-unready="files" data-why={t("unready")} /> : null}
      <div className={styles.ways}>
        <label className={classNames(buttonClass({}), styles.way)}>
          <Icon name="paperclip" />
          {t("choose")}
          <input
            id={id}
            type="file"
            multiple
            accept={TAKEN}
            onChange={(event) => take(event.currentTarget)}
          />
        </label>
        <label className={classNames(buttonClass({}), styles.way, styles.camera)}>
          <Icon name="camera" />
          {t("camera")}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => take(event.currentTarget)}
          />
        </label>
      </div>
      <ProblemNote id={id} problem={problem} />
    </fieldset>
  );
}

/** A file that waits in the outbox, as if it were chosen anew: under its key it is sent once. */
function pickedAgain({ key, name, content }: ReturnType<typeof useForm>["givenBack"][number]): Picked {
  return { key, file: new File([content], name, { type: content.type }) };
}

/** The list, once it is needed and there; without a network it is asked for again. */
function useFileList(isNeeded: boolean): typeof FileList | null {
  const [List, setList] = useState<typeof FileList | null>(null);
  const isMissing = isNeeded && List === null;
  useEffect(() => {
    if (!isMissing) return;
    const load = () =>
      import("./file-list").then(
        (loaded) => setList(() => loaded.FileList),
        () => undefined,
      );
    void load();
    const timer = setInterval(load, PAUSE_MS);
    return () => clearInterval(timer);
  }, [isMissing]);
  return List;
}
