import type { ChannelPlace, RecordDetail, ShownRecord } from "@/lib/domain/screen/record";
import { useTranslations } from "@/lib/i18n/words";
import { recordedOf, type ShownKind } from "@/lib/records/all";
import type { Ending } from "./end-button";
import type { Wait } from "./running-clock";

/** How an open record ends; null for one that has ended. @param of on what it hangs: who is in it leaves it, as its roster says */
export function useEnding(
  kind: ShownKind,
  of?: ChannelPlace["of"],
): (record: RecordDetail["record"]) => Ending | null {
  const t = useTranslations("recordScreens");
  const { order, fields } = recordedOf(kind);
  return ({ standing, values }) => {
    if (order === undefined || standing === "closed") return null;
    const first = values[order.first];
    const notBefore = order.mayEqual === undefined && typeof first === "string" ? first : null;
    return {
      field: order.last,
      waits: order.mayEqual !== undefined,
      at: fields[order.last]?.kind === "instant" ? "now" : { notBefore },
      words: {
        verb: of === undefined ? t(`kinds.${kind}.close`) : t("roster.out", { of }),
        done: t(`kinds.${kind}.closedNow`),
      },
    };
  };
}

/** The clock that runs over a record; null where none does. */
export function waitOf(kind: ShownKind, { values }: Pick<ShownRecord, "values">, now: string): Wait | null {
  const { order, hours } = recordedOf(kind);
  if (order === undefined || hours === undefined) return null;
  const [begun, ended] = [values[order.first], values[order.last]];
  if (typeof begun !== "string") return null;
  return { hours, begun, ended: typeof ended === "string" ? ended : null, now };
}
