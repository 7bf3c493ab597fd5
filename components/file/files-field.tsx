"use client";

import { useMemo, useState } from "react";
import { buttonClass } from "@/components/ui/button-look";
import { classNames } from "@/components/ui/class-names";
import { Hint, LabelText, ProblemNote } from "@/components/ui/field";
import { useField, useForm } from "@/components/ui/form-context";
import { Icon } from "@/components/ui/icon";
import { useLoaded } from "@/components/ui/use-loaded";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import type { ShownFile } from "@/lib/domain/file";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./files-field.module.css";
import type { Picked } from "./use-files";

const TAKEN = "image/*,.pdf,.docx,.xlsx";

const load = () => import("./file-list").then(({ FileList }) => FileList);

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
  const List = useLoaded(load, picked.length > 0 || hasSome);
  const choosing = useTypedBefore<HTMLInputElement>(() => take(choosing.current));
  const camera = useTypedBefore<HTMLInputElement>(() => take(camera.current));

  /** The same file can be chosen once more. */
  function take(input: HTMLInputElement | null) {
    if (input === null) return;
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
            ref={choosing}
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
            ref={camera}
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
