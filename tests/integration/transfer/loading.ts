import { exportBundle } from "@/lib/transfer/export-bundle";
import { type ImportOutcome, importBundle } from "@/lib/transfer/import-bundle";
import type { Joining } from "@/lib/transfer/joining";
import { readBundle } from "@/lib/transfer/read-bundle";
import { inFolder, type Texts } from "./folder";

/** Loads files into the federation of an import session. */
export async function load(token: string, texts: Texts): Promise<ImportOutcome> {
  return inFolder(texts, async (directory) => importBundle(token, await readBundle(directory)));
}

/** A federation's files as an export writes them, for itself or for another. */
export async function written(token: string, as?: Joining): Promise<Texts> {
  const files = await exportBundle(token, as);
  return Object.fromEntries(files.map(({ file, text }) => [file, text]).toSorted());
}

/** What an import left alone, added and changed: `rows inserted updated` by file. */
export function tally({ counts }: ImportOutcome): Record<string, string> {
  return Object.fromEntries(
    counts.map(({ file, rows, inserted, updated }) => [file, `${rows} ${inserted} ${updated}`]),
  );
}

/** A root, two units below it and one below the first. */
export const UNITS = `code,name,level,kind,parent
T,Tỉnh,PROVINCIAL,PROVINCE_FEDERATION,
A,Huyện A,UPPER,DISTRICT_FEDERATION,T
B,Huyện B,UPPER,DISTRICT_FEDERATION,T
G,Cơ sở,GRASSROOTS,ENTERPRISE,A
`;

/** Two activities of those units. */
export const ACTIVITIES = `id,unit,type,occurred_on,title,status,url
a1,A,WEBSITE_ARTICLE,2021-03-01,Tin một,DRAFT,https://www.example.vn/tin/1/?utm_source=zalo
a2,B,PAGE_POST,2021-03-02,Tin hai,APPROVED,
`;
