"use client";

import { useState } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { Button } from "./button";
import styles from "./draft-conflict.module.css";
import type { ConflictingField } from "./form-conflict";
import { Note } from "./note";

type Choice = ConflictingField["proposed"];

/** What others alone have changed, nobody typed here: it is as it was when the form was opened. */
function whose(choice: Choice, proposed: Choice): Choice | "opened" {
  return choice === "mine" && proposed === "theirs" ? "opened" : choice;
}

/** A draft over a record that has changed since: both, field by field, and the person chooses. */
export function DraftConflict({
  fields,
  settle,
}: {
  fields: readonly ConflictingField[];
  settle: (choices: ReadonlyMap<string, Choice>) => void;
}) {
  const t = useTranslations("form.conflict");
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(
    () => new Map(fields.map(({ name, proposed }) => [name, proposed])),
  );
  return (
    <Note kind="warn" title={t("title")} urgent>
      <p>{t("body")}</p>
      {fields.map(({ name, label, counted, proposed, ...says }) => (
        <fieldset key={name} className={styles.field}>
          <legend>{label}</legend>
          {(["mine", "theirs"] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name={`conflict:${name}`}
                checked={chosen.get(name) === choice}
                onChange={() => setChosen(new Map(chosen).set(name, choice))}
              />
              <span>
                <span className={styles.whose}>{t(whose(choice, proposed))}:</span>{" "}
                {counted ? t("count", { count: Number(says[choice]) }) : says[choice] || t("empty")}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <p className={styles.end}>
        <Button onClick={() => settle(chosen)}>{t("use")}</Button>
      </p>
    </Note>
  );
}
