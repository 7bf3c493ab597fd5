"use client";

import { useLocale } from "next-intl";
import { useId, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { HeldSelect } from "@/components/ui/held-select";
import { Leaving } from "@/components/ui/leaving";
import { Muted } from "@/components/ui/muted";
import { SheetFile } from "@/components/ui/sheet-file";
import { Cell, ListTable, NameCell, Row } from "@/components/ui/table";
import { PlainTextArea } from "@/components/ui/text-area";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import {
  MOST_LINES,
  type PastedUnit,
  pastedUnits,
  unreadColumns,
  unreadLines,
} from "@/lib/domain/pasted-units";
import type { EnteredUnits } from "@/lib/domain/screen/welcome";
import { KINDS, type Kind, LEVEL_OF_KIND } from "@/lib/domain/unit";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./welcome.module.css";

/** What somebody has said otherwise than it was guessed, by the line of the list. */
type Said = ReadonlyMap<number, Partial<Pick<PastedUnit, "kind" | "below">>>;

/** More are looked at after these. */
const MOST_SHOWN = 100;

/** A pasted list becomes units: what each is and where it stands is guessed, shown, and entered once it is confirmed. */
export function UnitsStep({ enter, known }: { enter: Action<EnteredUnits>; known: boolean }) {
  const t = useTranslations("welcome.list");
  const language = useLocale();
  const id = useId();
  const [text, setText] = useState("");
  const field = useTypedBefore<HTMLTextAreaElement>(setText);
  const [said, say] = useState<Said>(new Map());
  const { pending, press } = usePress();
  const units = useMemo(() => confirmed(text, said), [text, said]);
  const unread = useMemo(() => unreadColumns(text), [text]);
  const cut = useMemo(() => unreadLines(text), [text]);
  const upper = units.filter(({ kind }) => LEVEL_OF_KIND[kind] === "UPPER");
  const doubtful = units.filter(({ sure, line }) => !sure || line < 1);
  const number = (count: number) => formatNumber(count, language);

  /** Another list is another: what was said of a line of the one before is not meant of it. */
  function take(list: string) {
    setText(list);
    say(new Map());
  }

  /** A select says on its own what it shows; only what is other than that is said by somebody. */
  function change(line: number, other: Partial<Pick<PastedUnit, "kind" | "below">>) {
    const { kind, below } = { ...units.find((unit) => unit.line === line), ...other };
    if (units.some((unit) => unit.line === line && unit.kind === kind && unit.below === below)) return;
    say((before) => new Map(before).set(line, { ...before.get(line), ...other }));
  }

  function send() {
    const places = new Map(units.map(({ line }, at) => [line, at]));
    const listed = units.map(({ name, code, kind, below }) => ({
      ...{ name, code, kind },
      below: below === null ? null : (places.get(below) ?? null),
    }));
    if (listed.length === 0) return;
    press(enter, { units: listed }, (done) => {
      take("");
      const counts = { count: number(done.entered), others: number(done.known) };
      return { message: t("entered", { n: done.entered, known: done.known, ...counts }) };
    });
  }

  return (
    <div className={styles.list}>
      <Leaving dirty={units.length > 0} />
      <label htmlFor={id}>{t("label")}</label>
      <PlainTextArea
        ref={field}
        id={id}
        rows={10}
        value={text}
        onChange={({ target }) => setText(target.value)}
        spellCheck={false}
      />
      <SheetFile address="/welcome/sheet" take={take} />
      <p aria-live="polite">
        {units.length === 0
          ? t(known ? "nothingMore" : "nothing")
          : t("read", {
              ...{ count: number(units.length), upper: number(upper.length) },
              ...{ unions: number(units.length - upper.length), doubtful: doubtful.length },
            })}
      </p>
      {cut === 0 ? null : <p role="alert">{t("cut", { n: cut, most: number(MOST_LINES) })}</p>}
      {unread.length === 0 ? null : <Muted small>{t("unread", { columns: unread.join(", ") })}</Muted>}
      <Guessed title={t("toConfirm")} shown={doubtful} upper={upper} units={units} change={change} />
      <Guessed
        title={t("understood")}
        shown={upper.filter((unit) => !doubtful.includes(unit))}
        upper={upper}
        units={units}
        change={change}
      />
      <Button kind="primary" onClick={send} aria-disabled={pending || units.length === 0 || undefined}>
        {t("enter", { n: units.length, count: number(units.length) })}
      </Button>
    </div>
  );
}

/** As guessed, with what was said otherwise; the federation itself is there already. */
function confirmed(text: string, said: Said): PastedUnit[] {
  const all = pastedUnits(text).map((unit) => {
    const own = said.get(unit.line);
    return own === undefined ? unit : { ...unit, ...own, sure: true };
  });
  const roots = new Set(
    all.filter(({ kind }) => LEVEL_OF_KIND[kind] === "PROVINCIAL").map(({ line }) => line),
  );
  const uppers = new Set(all.filter(({ kind }) => LEVEL_OF_KIND[kind] === "UPPER").map(({ line }) => line));
  const placed = all
    .filter(({ line }) => !roots.has(line))
    .map((unit) => ({ ...unit, below: standsBelow(unit, uppers) }));
  // One that no line has is there for those below it.
  const above = new Set(placed.map(({ below }) => below));
  return placed.filter(({ line }) => line > 0 || above.has(line));
}

/** An upper-level unit stands below the federation itself, and nothing stands below a union. */
function standsBelow({ kind, below }: PastedUnit, uppers: ReadonlySet<number>): number | null {
  return LEVEL_OF_KIND[kind] === "GRASSROOTS" && below !== null && uppers.has(below) ? below : null;
}

function Guessed({
  title,
  shown,
  upper,
  units,
  change,
}: {
  title: string;
  shown: readonly PastedUnit[];
  upper: readonly PastedUnit[];
  /** Of which those below each are counted. */
  units: readonly PastedUnit[];
  change: (line: number, other: Partial<Pick<PastedUnit, "kind" | "below">>) => void;
}) {
  const t = useTranslations("welcome.list");
  const kinds = useTranslations("measures.kind");
  if (shown.length === 0) return null;
  const belowOf = (line: number) => units.filter(({ below }) => below === line).length;
  const options = [
    { value: "", label: t("federation") },
    ...upper.map(({ line, name }) => ({ value: String(line), label: name })),
  ];
  return (
    <section className={styles.guessed} aria-label={title}>
      <h3>{title}</h3>
      <ListTable>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("kind")}</th>
            <th scope="col">{t("below")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, MOST_SHOWN).map(({ line, name, kind, below }) => (
            <Row key={line}>
              <NameCell>
                {name}
                {line > 0 ? null : <small>{t("unlisted")}</small>}
              </NameCell>
              <Cell label={t("kind")}>
                <HeldSelect
                  label={t("kindOf", { name })}
                  value={kind}
                  options={KINDS.map((each) => ({ value: each, label: kinds(each) }))}
                  choose={(value) => change(line, { kind: kindOf(value, kind) })}
                />
              </Cell>
              <Cell label={t("below")}>
                {LEVEL_OF_KIND[kind] === "GRASSROOTS" ? (
                  <HeldSelect
                    label={t("belowOf", { name })}
                    value={below === null ? "" : String(below)}
                    options={options}
                    choose={(value) => change(line, { below: value === "" ? null : Number(value) })}
                  />
                ) : (
                  <span>{t("holds", { count: belowOf(line) })}</span>
                )}
              </Cell>
            </Row>
          ))}
        </tbody>
      </ListTable>
      {shown.length > MOST_SHOWN ? <p>{t("more", { count: shown.length - MOST_SHOWN })}</p> : null}
    </section>
  );
}

function kindOf(value: string, otherwise: Kind): Kind {
  return KINDS.find((each) => each === value) ?? otherwise;
}
