import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A word that no line can hold, of so many letters in all. */
const unbreakable = (start: string, letters: number) => start.padEnd(letters, "ươ");
/** Turns around all that follows it, numbers too, until its paragraph ends. */
const TURN = "\u202E";
const LINK = `https://www.facebook.com/permalink.php?story_fbid=pfbid0${"2Zk4u".repeat(60)}&id=100064`;
const GROUP = '{""type"":""channels"",""purpose"":""CADRE_LINK"",""minimum"":1}';
const ARTICLES =
  '{""type"":""count"",""activityType"":""WEBSITE_ARTICLE"",""minimum"":30,""scope"":""subtree"",""countsFrom"":""SUBMITTED""}';
const REPORTERS = '{""type"":""appointments"",""minimum"":1}';

/** A federation whose every text is as long as it may be, or turns around what stands behind it. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  "units.csv": [
    "code,name,level,kind,parent",
    `DAI,${unbreakable("LĐLĐ", 500)},PROVINCIAL,PROVINCE_FEDERATION,`,
    `DAI1,${unbreakable("Quận", 500)},UPPER,DISTRICT_FEDERATION,DAI`,
    `DAI2,Huyện${TURN} Xoay,UPPER,DISTRICT_FEDERATION,DAI`,
    `DAI3,${unbreakable("Xưởng", 500)},GRASSROOTS,ENTERPRISE,DAI1`,
    `DAI4,Xưởng${TURN} Xoay,GRASSROOTS,ENTERPRISE,DAI2`,
  ],
  "outlets.csv": ["code,name,kind", `WEB,${unbreakable("Trang", 500)},WEBSITE`],
  "plans.csv": ["year,title", `2021,${unbreakable("Kế", 500)}`],
  "targets.csv": [
    "year,code,title,level,kinds,condition,measure,force,weight,due_on",
    `2021,P1,${unbreakable("Trang", 500)},PROVINCIAL,,,"${GROUP}",MANDATORY,1,2021-06-30`,
    `2021,U5,Tin${TURN} bài,UPPER,,,"${ARTICLES}",MANDATORY,1,`,
    `2021,G1,${unbreakable("Báo", 500)},GRASSROOTS,,,"${REPORTERS}",MANDATORY,1,`,
  ],
  "activities.csv": [
    "id,unit,type,occurred_on,title,outlet,url,status",
    `DAI-1,DAI1,WEBSITE_ARTICLE,2021-09-01,${LINK},WEB,${LINK},SUBMITTED`,
    `DAI-2,DAI2,WEBSITE_ARTICLE,2021-09-02,Bài${TURN} xoay,WEB,,DRAFT`,
  ],
  "reporters.csv": ["unit,full_name,appointed", `DAI3,${unbreakable("Nguyễn", 200)},2021-01-04`],
};

/** Writes the federation as a bundle. @returns its folder */
export async function writeLongWords(): Promise<string> {
  const folder = join("test-results", "long-words");
  await mkdir(folder, { recursive: true });
  for (const [name, lines] of Object.entries(FILES)) {
    await writeFile(join(folder, name), `${lines.join("\n")}\n`);
  }
  return folder;
}
