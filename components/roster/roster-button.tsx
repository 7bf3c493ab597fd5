"use client";

import type { RecordAction } from "@/components/record/record-form";
import { Button } from "@/components/ui/button";
import { usePress } from "@/components/ui/use-press";
import { dayAfter, useToday } from "@/components/ui/use-today";
import type { RosterRow } from "@/lib/domain/screen/roster";
import { useTranslations } from "@/lib/i18n/words";

/** Says that a union's chair joined the group on the roster's day, or left it; the toast takes it back. */
export function RosterButton({
  channel,
  unit,
  link,
  on,
  isToday,
  words,
  create,
  edit,
  withdraw,
}: {
  channel: string;
  unit: string;
  link: RosterRow["link"];
  on: string;
  isToday: boolean;
  words: { readonly press: string; readonly done: string };
  create: RecordAction;
  edit: RecordAction;
  withdraw: RecordAction;
}) {
  const t = useTranslations("recordScreens");
  const { pending, run, press } = usePress();
  const present = useToday(on);
  const day = () => (isToday ? present() : on);
  const undo = (back: () => Promise<void>) => ({ message: words.done, act: { label: t("undo"), run: back } });

  function join() {
    press(create, { channel, unit, joined: day() }, ({ id, version }) =>
      undo(() => run(withdraw, { id, version }, () => ({ message: t("undone") }))),
    );
  }

  /** An interval is half open: who joined today leaves tomorrow at the earliest (compliance.md §1). */
  function leave({ id, version, joined }: NonNullable<RosterRow["link"]>) {
    const left = joined >= day() ? dayAfter(joined, 1) : day();
    press(edit, { id, version, left }, (now) =>
      undo(() => run(edit, { id, version: now.version, left: null }, () => ({ message: t("reverted") }))),
    );
  }

  return (
    <Button
      kind={link === null ? "outlined" : "quiet"}
      size="small"
      aria-disabled={pending || undefined}
      onClick={() => (link === null ? join() : leave(link))}
    >
      {words.press}
    </Button>
  );
}
