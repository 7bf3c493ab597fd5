"use client";

import { useId } from "react";
import { ColumnChoice } from "@/components/listed/column-choice";
import { Button } from "@/components/ui/button";
import { Leaving } from "@/components/ui/leaving";
import { Muted } from "@/components/ui/muted";
import { Note } from "@/components/ui/note";
import { Remedy } from "@/components/ui/remedy";
import { SheetFile } from "@/components/ui/sheet-file";
import { PlainTextArea } from "@/components/ui/text-area";
import { usePress } from "@/components/ui/use-press";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import { useTranslations } from "@/lib/i18n/words";
import type { CardsAction } from "./card-sheet";
import { keepIssued, toldHow, useIssued } from "./issued";
import { IssuedCards } from "./issued-cards";
import { ListedRows } from "./listed-rows";
import { PERSON_COLUMNS, type PersonColumn } from "./pasted-people";
import styles from "./people-list.module.css";
import { type CheckedList, useCheckedList } from "./use-checked-list";

/** The list, what is wrong with it, and the cards of whoever was invited. Nothing is made before the list is right as a whole. */
export function PeopleList({ invite }: { invite: CardsAction }) {
  const t = useTranslations("people.listed");
  const told = useTranslations("people.toldAll");
  const id = useId();
  const { text, setText, choose, list, checking, check, said } = useCheckedList(invite);
  const { people } = list;
  const { pending, press } = usePress();
  const field = useTypedBefore<HTMLTextAreaElement>(setText);
  const ready = said?.message === null;
  // What is to be done next is then to print them.
  const printable = useIssued().size > 0 && people.length === 0;
  const idle = !(checking || pending || people.length === 0);

  function make() {
    press(invite, { people, dryRun: false }, ({ invitations }) => {
      keepIssued(...invitations);
      setText("");
      const how = toldHow(invitations);
      return { message: how === "anew" ? t("invited", { count: invitations.length }) : told(how) };
    });
  }

  function go() {
    if (idle) (ready ? make : check)();
  }

  return (
    <>
      <Leaving dirty={people.length > 0} />
      <IssuedCards />
      <div className={styles.list}>
        <label htmlFor={id}>{t("label")}</label>
        <Muted small>{t("hint")}</Muted>
        <PlainTextArea
          id={id}
          ref={field}
          rows={8}
          value={text}
          onChange={({ target }) => setText(target.value)}
          spellCheck={false}
        />
        <SheetFile address="/people/sheet" take={setText} />
        <Columns list={list} choose={choose} />
        <p aria-live="polite">{people.length === 0 ? t("nothing") : t("read", { count: people.length })}</p>
        <Findings said={said} />
        {people.length === 0 ? null : (
          <ListedRows people={people} problems={said?.problems ?? []} found={said?.found ?? []} />
        )}
        <Button
          kind={printable ? "outlined" : "primary"}
          aria-disabled={idle ? undefined : true}
          onClick={go}
        >
          {t(ready ? "invite" : "check", { count: people.length })}
        </Button>
      </div>
    </>
  );
}

function Findings({ said }: { said: CheckedList | null }) {
  const t = useTranslations("people.listed");
  if (said === null) return null;
  const { message, code, problems, found } = said;
  if (message === null) return <Note urgent title={t("right", { count: found.length })} />;
  const words = problems.length === 0 ? message : t("wrong", { count: problems.length });
  return (
    <Note kind="warn" urgent title={words}>
      <Remedy code={code} />
    </Note>
  );
}

/** What the columns of the list were taken for, and what of it is nobody. */
function Columns({
  list: { heads, columns, missing, unread, leftOut },
  choose,
}: Pick<ReturnType<typeof useCheckedList>, "list" | "choose">) {
  const t = useTranslations("people.listed");
  const label = (name: PersonColumn) => t(`columns.${name}`);
  return (
    <>
      <ColumnChoice
        heads={heads}
        fields={PERSON_COLUMNS.map((name) => ({ name, label: label(name), at: columns.get(name) }))}
        missing={missing.length === 0 ? null : missing.map(label).join(", ")}
        choose={choose}
      />
      {unread.length === 0 ? null : <Muted small>{t("unread", { columns: unread.join(", ") })}</Muted>}
      {leftOut.length === 0 ? null : (
        <Muted small>{t("leftOut", { count: leftOut.length, lines: leftOut.join("; ") })}</Muted>
      )}
    </>
  );
}
