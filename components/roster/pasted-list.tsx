"use client";

import { useDeferredValue, useId, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Muted } from "@/components/ui/muted";
import { PlainTextArea } from "@/components/ui/text-area";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import { matchPasted, type PastedLine } from "@/lib/domain/screen/pasted-names";
import { canJoin, type Roster, type RosterRow } from "@/lib/domain/screen/roster";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./chair-roster.module.css";

/**
 * A list of names or codes as it is copied from the group: what matches, what may be several, what is nobody's. It is
 * compared on this device and sent nowhere.
 */
export function PastedList({
  of,
  rows,
  need,
  tick,
}: Pick<Roster, "of"> & {
  /** Null until all of them are here: whom nobody knows is only known then. */
  rows: readonly RosterRow[] | null;
  need: () => void;
  tick: (codes: readonly string[]) => void;
}) {
  const t = useTranslations("recordScreens.roster.paste");
  const id = useId();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const pasted = useDeferredValue(text);
  const lines = useMemo(() => (rows === null ? [] : matchPasted(pasted, rows)), [pasted, rows]);
  const count = (found: PastedLine["found"]) => lines.filter((line) => line.found === found).length;
  const codes = [
    ...lines.filter(({ found }) => found === "matched").flatMap((line) => line.rows.map(({ code }) => code)),
    ...lines.flatMap(({ line, found }) => (found === "ambiguous" ? [chosen.get(line) ?? ""] : [])),
  ].filter(Boolean);

  function apply() {
    tick(codes);
    setText("");
    setChosen(new Map());
  }

  function take(list: string) {
    need();
    setText(list);
  }

  const field = useTypedBefore<HTMLTextAreaElement>(take);
  return (
    <section className={styles.paste} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t("title", { of })}</h3>
      <Muted small>{t("hint")}</Muted>
      <PlainTextArea
        ref={field}
        aria-labelledby={`${id}-title`}
        rows={5}
        value={text}
        onChange={({ target }) => take(target.value)}
      />
      {lines.length === 0 ? null : (
        <>
          <p aria-live="polite">
            <b>
              {t("found", {
                lines: lines.length,
                matched: count("matched"),
                already: count("already"),
                ambiguous: count("ambiguous"),
                unknown: count("unknown"),
              })}
            </b>
          </p>
          <ul className={styles.pasted}>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a pasted list may hold a line twice, and its place is all that tells them apart
              <li key={`${index} ${line.line}`}>
                {line.line}
                <Outcome
                  line={line}
                  choice={chosen.get(line.line) ?? ""}
                  choose={(code) => setChosen((before) => new Map([...before, [line.line, code]]))}
                />
              </li>
            ))}
          </ul>
          {codes.length === 0 ? null : (
            <Button onClick={apply}>{t("apply", { count: new Set(codes).size })}</Button>
          )}
        </>
      )}
    </section>
  );
}

function Outcome({
  line: { line, found, rows },
  choice,
  choose,
}: {
  line: PastedLine;
  choice: string;
  choose: (code: string) => void;
}) {
  const t = useTranslations("recordScreens.roster.paste");
  if (found !== "ambiguous")
    return (
      <small>
        {t(found)} {rows.map(said).join("; ")}
      </small>
    );
  return (
    <small>
      {t("ambiguous")}{" "}
      <select
        aria-label={t("choose", { line })}
        value={choice}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{t("none")}</option>
        {rows.filter(canJoin).map((row) => (
          <option key={row.code} value={row.code}>
            {said(row)}
          </option>
        ))}
      </select>
    </small>
  );
}

function said({ name, chair }: RosterRow): string {
  return chair === null ? name : `${isolated(chair)}, ${isolated(name)}`;
}
