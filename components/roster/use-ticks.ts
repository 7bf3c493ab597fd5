"use client";

import { useCallback, useState } from "react";
import { usePress } from "@/components/ui/use-press";
import type { Roster } from "@/lib/domain/screen/roster";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import type { RosterActions } from "./roster-actions";
import { useTypedDay } from "./use-typed-day";

/** Who is ticked on a roster, and how that is recorded from a day on; the toast takes it back. */
export function useTicks({ channel, on, of }: Pick<Roster, "on" | "of"> & { channel: string }) {
  const t = useTranslations("recordScreens.roster");
  const { pending, run, press } = usePress();
  const showsTyped = useTypedDay(on);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());

  const onTick = useCallback((code: string, isTicked: boolean) => {
    setTicked((before) => {
      const rest = [...before].filter((each) => each !== code);
      return new Set(isTicked ? [...rest, code] : rest);
    });
  }, []);

  function save({ tick, untick }: RosterActions) {
    if (!showsTyped()) return;
    press(tick, { channel, joined: on, units: [...ticked] }, ({ links }) => {
      setTicked(new Set());
      const undo = () =>
        run(untick, { channel, links: links.map(({ id }) => id) }, () => ({ message: t("undone") }));
      const act = links.length === 0 ? undefined : { label: t("undo"), run: undo };
      return { message: t("ticked", { of, count: links.length, on: formatDate(on) }), act };
    });
  }

  return {
    ...{ ticked, pending, onTick, save },
    tickAlso: (codes: readonly string[]) => setTicked((before) => new Set([...before, ...codes])),
    drop: () => setTicked(new Set()),
  };
}
