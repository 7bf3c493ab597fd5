import { readdirSync, readFileSync } from "node:fs";
import { addDays, type CivilDate, yearOf } from "@/lib/domain/calendar";
import { BUNDLE_FILES, type Bundle, type BundleRow, bundleOf, type FileId } from "@/lib/transfer/bundle";
import { readFileContent } from "@/lib/transfer/read-file";

/** The bundle's two plans are of this year and the one before. */
const LAST_YEAR = 2026;
const FOLDER = new URL("second/", import.meta.url);
const NAMES: ReadonlySet<string> = new Set(readdirSync(FOLDER));

/** LĐLĐ tỉnh Sông Tiền, a fictional federation: its bundle, with its years moved to last year and this one, up to the day. */
export function songTien(today: CivilDate): Bundle {
  const later = yearOf(today) - LAST_YEAR;
  const whole = bundleOf((file) => rowsOf(file, later));
  return {
    ...whole,
    activities: whole.activities
      .filter(({ occurredOn }) => occurredOn <= today)
      .map((row) => (waits(row, today) ? { ...row, status: "SUBMITTED" } : row)),
    enquiries: whole.enquiries.filter(({ receivedAt }) => receivedAt.slice(0, 10) <= addDays(today, -5)),
  };
}

/** Neither of the bundle's plans is of a leap year, so that each of its days is one in any year. */
function rowsOf<F extends FileId>(file: F, later: number): readonly BundleRow<F>[] {
  const { name } = BUNDLE_FILES[file];
  if (!NAMES.has(name)) return [];
  const text = readFileSync(new URL(name, FOLDER), "utf8");
  const moved = text.replaceAll(/\b20\d\d\b/g, (year) => String(Number(year) + later));
  const { rows, problems } = readFileContent(file, Buffer.from(moved));
  if (problems.length > 0) throw new RangeError(`${name}: ${JSON.stringify(problems[0])}`);
  return rows;
}

/** What came in these last days waits. */
function waits({ type, occurredOn }: BundleRow<"activities">, today: CivilDate): boolean {
  return type === "WEBSITE_ARTICLE" && occurredOn > addDays(today, -6);
}
