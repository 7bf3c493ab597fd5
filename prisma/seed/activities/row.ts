import { type CivilDate, monthOf, yearOf } from "@/lib/domain/calendar";
import { withoutMarks } from "@/lib/domain/text";
import { BUNDLE_FILES, type BundleRow } from "@/lib/transfer/bundle";
import type { Random } from "../random";

/** What is said of an activity before it has a number, and with it an id and a link. */
export type ActivityDraft = Habit &
  Pick<BundleRow<"activities">, "unit" | "type" | "occurredOn" | "title" | "status" | "content">;

/** What most activities of a type have in common. */
interface Habit {
  readonly outlet: string | null;
  readonly form: string;
  readonly audiences: readonly string[];
}

const HABITS: Readonly<Record<string, Habit>> = {
  SPECIAL_CAMPAIGN: {
    outlet: null,
    form: "GROUP",
    audiences: ["OFFICIALS", "MEMBERS", "WORKERS", "SOCIETY"],
  },
  TV_PROGRAMME: { outlet: "PTTH", form: "PRESS", audiences: ["MEMBERS", "WORKERS", "SOCIETY"] },
  RADIO_EPISODE: { outlet: "PTTH", form: "PRESS", audiences: ["MEMBERS", "WORKERS"] },
  NEWSPAPER_COLUMN: { outlet: "BAO", form: "PRESS", audiences: ["WORKERS", "SOCIETY"] },
  WEBSITE_ARTICLE: { outlet: "WEB", form: "WEBSITE", audiences: ["OFFICIALS", "MEMBERS"] },
  TRAINING_CLASS: { outlet: null, form: "GROUP", audiences: ["OFFICIALS"] },
  PAGE_POST: { outlet: "FB", form: "SOCIAL", audiences: ["MEMBERS", "WORKERS"] },
  INTERNAL_SESSION: { outlet: null, form: "ORAL", audiences: ["MEMBERS", "WORKERS"] },
  EMPLOYER_PROPOSAL: { outlet: null, form: "GROUP", audiences: ["EMPLOYERS"] },
};
const NO_HABIT: Habit = { outlet: null, form: "GROUP", audiences: [] };

/** An activity as units usually record one of its type. */
export function draft(
  unit: string,
  type: string,
  occurredOn: CivilDate,
  title: string,
  status: ActivityDraft["status"],
  content = "REGULAR",
): ActivityDraft {
  return { unit, type, occurredOn, title, status, content, ...(HABITS[type] ?? NO_HABIT) };
}

const ADDRESSES: Readonly<Record<string, string>> = {
  WEB: "https://congdoan.angiang.example/tin-tuc",
  BAO: "https://bao.angiang.example/lao-dong-cong-doan",
  PTTH: "https://ptth.angiang.example/phat-lai",
  FB: "https://facebook.example/congdoan",
};

/** Ids and links for the drafts: numbered by unit and year in order of their days. */
export function numbered(drafts: readonly ActivityDraft[]): BundleRow<"activities">[] {
  const order = [...drafts].sort((a, b) => compare(a.occurredOn, b.occurredOn) || compare(a.unit, b.unit));
  const counts = new Map<string, number>();
  return order.map((one) => {
    const series = `${one.unit}-${yearOf(one.occurredOn)}`;
    const number = (counts.get(series) ?? 0) + 1;
    counts.set(series, number);
    const id = `${series}-${String(number).padStart(3, "0")}`;
    return BUNDLE_FILES.activities.row.parse({ ...one, id, url: linkOf(one, id) });
  });
}

function linkOf(one: ActivityDraft, id: string): string | null {
  const address = one.outlet === null ? undefined : ADDRESSES[one.outlet];
  if (address === undefined || !["PUBLISHED", "SUBMITTED"].includes(one.status)) return null;
  const month = String(monthOf(one.occurredOn)).padStart(2, "0");
  const slug = withoutMarks(one.title)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");
  return `${address}/${yearOf(one.occurredOn)}/${month}/${slug}-${id.toLowerCase()}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Decided long ago: most are published, some approved. */
export function decidedStatus(random: Random): ActivityDraft["status"] {
  return random.chance(0.86) ? "PUBLISHED" : "APPROVED";
}
