import { useSpeech } from "@/components/compliance/speech";
import type { MatrixColumn, MatrixGroup } from "@/components/matrix/matrix-data";
import type { Day } from "@/lib/domain/compliance/day";
import type { MeasuredTarget } from "@/lib/domain/plan";
import type { MatrixView } from "@/lib/domain/screen/matrix";
import { useTranslations } from "@/lib/i18n/words";
import { amendedNote } from "@/lib/words/amended";
import { headOf } from "@/lib/words/head";
import { columnNote, headsOf } from "@/lib/words/target";

/** The columns as the plan has them: two words of head, then what is asked. */
export function useMatrixColumns(view: MatrixView, day: Day): MatrixGroup[] {
  const t = useTranslations("overview.matrix");
  const speech = useSpeech();
  const heads = headsOf(speech, [...view.own, ...view.below]);
  const column = (target: MeasuredTarget): MatrixColumn => {
    return {
      code: target.code,
      head: headOf(speech, target),
      title: heads.get(target.code) ?? target.code,
      note: [columnNote(speech, target, day), amendedNote(speech, target)].filter(Boolean).join(", "),
      encouraged: target.force === "ENCOURAGED",
    };
  };
  const own = t(view.level === "UPPER" ? "own" : "ownUnions");
  return [
    { title: own, rollUp: false, columns: view.own.map(column) },
    { title: t("below"), rollUp: true, columns: view.below.map(column) },
  ].filter(({ columns }) => columns.length > 0);
}
