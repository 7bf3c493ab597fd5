import { withShare } from "@/lib/auth/scope";
import { Failure, orNotFound } from "@/lib/db/failure";
import { type OpenedView, sharedHere } from "@/lib/db/shares/list";
import type { BoardAsked, BoardFigures } from "@/lib/domain/screen/board";
import type { SharedView } from "@/lib/domain/screen/share";
import type { Language } from "@/lib/format";
import { readBoard } from "@/lib/queries/boards/read";
import type { Framed } from "@/lib/queries/frame/framed";

/** What a link shows, and until when. */
export interface SharedBoard extends Framed<BoardFigures> {
  readonly share: SharedView;
}

const OVER: readonly string[] = ["SESSION_ENDED", "SUSPENDED", "NOT_FOUND"];

function shownBy({ unit, target, screen, saved }: OpenedView): BoardAsked {
  if (unit !== null) return { view: "UNIT", unit };
  if (target !== null) return { view: "TARGET", target };
  return screen === "TABLE" ? { view: screen, saved } : { view: screen ?? "LEAGUE" };
}

/** The view behind a link; null where it holds no more, or never did. */
export async function sharedBoard(token: string, language: Language = "vi"): Promise<SharedBoard | null> {
  try {
    return await withShare(token, async (opened, scope) => {
      const tx = { ...opened, language };
      const share = orNotFound(await sharedHere(tx));
      const { year, asOf } = share;
      const address = { year: String(year), ...(asOf === null ? {} : { asOf }) };
      return { share, ...(await readBoard(tx, scope, shownBy(share), address)) };
    });
  } catch (error) {
    if (error instanceof Failure && OVER.includes(error.code)) return null;
    throw error;
  }
}
