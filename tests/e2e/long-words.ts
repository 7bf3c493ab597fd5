import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A word that no line can hold, of so many letters in all. */
const unbreakable = (start: string, letters: number) => start.padEnd(letters, "ươ");
/** Turns around all that follows it, numbers too, until its paragraph ends. */
const TURN = "\u202E";
const LINK = `https://www.facebook.com/permalink.php?story_fbid=pfbid0${"2Zk4u".repeat(60)}&id=100064`;
/** What every object inherits, and so no look-up by a person's code may find. */
const [PROTO, MAKER, SPEAKER] = ["__proto__", "constructor", "toString"];

const measure = (json: object) => `"${JSON.stringify(json).replaceAll('"', '""')}"`;
const GROUP = measure({ type: "channels", purpose: "CADRE_LINK", minimum: 1 });
const ARTICLES = measure({
  ...{ type: "count", activityType: "WEBSITE_ARTICLE", minimum: 30 },
  ...{ scope: "subtree", countsFrom: "SUBMITTED" },
});
const OWN_TYPE = measure({
  ...{ type: "count", activityType: MAKER, minimum: 4, outlets: [PROTO] },
  ...{ scope: "subtree", countsFrom: "SUBMITTED" },
});
const REACH = measure({
  ...{ type: "coverage", purpose: "CADRE_LINK", audience: "CHAIRS" },
  ...{ minimumPercent: 95, tolerance: 2, scope: "subtree" },
});
const ANSWERS = measure({ type: "response", hours: 24, minimumPercent: 100 });
const POSTS = measure({ type: "recency", activityType: "PAGE_POST", maxDays: 14 });
const REPORTERS = measure({ type: "appointments", minimum: 1 });

/**
 * A federation whose every text is as long as it may be, or turns around what stands behind it, and whose codes are what
 * every object inherits.
 */
const FILES: Readonly<Record<string, readonly string[]>> = {
  "units.csv": [
    "code,name,level,kind,parent",
    `DAI,${unbreakable("LĐLĐ", 500)},PROVINCIAL,PROVINCE_FEDERATION,`,
    `DAI1,${unbreakable("Quận", 500)},UPPER,DISTRICT_FEDERATION,DAI`,
    `DAI2,Huyện${TURN} Xoay,UPPER,DISTRICT_FEDERATION,DAI`,
    `DAI3,${unbreakable("Xưởng", 500)},GRASSROOTS,ENTERPRISE,DAI1`,
    `DAI4,Xưởng${TURN} Xoay,GRASSROOTS,ENTERPRISE,DAI2`,
    `${PROTO},Xưởng${TURN} ${unbreakable("Khuôn", 480)},GRASSROOTS,ENTERPRISE,DAI2`,
    `${MAKER},${unbreakable("Thợ", 500)},UPPER,SECTOR_UNION,DAI`,
  ],
  "headcounts.csv": ["unit,as_of,workers,members", "DAI3,2021-01-31,1200,1100", `${PROTO},2021-01-31,80,70`],
  "outlets.csv": [
    "code,name,kind",
    `WEB,${unbreakable("Trang", 500)},WEBSITE`,
    `${PROTO},${unbreakable("Báo", 480)}${TURN} xoay,NEWSPAPER`,
  ],
  "activity_types.csv": [
    "code,name",
    `${MAKER},${unbreakable("Thi", 480)}${TURN} xoay`,
    `${PROTO},Hội${TURN} thi`,
  ],
  "plans.csv": ["year,title", `2021,${unbreakable("Kế", 500)}`],
  "targets.csv": [
    "year,code,title,level,kinds,condition,measure,force,weight,due_on",
    `2021,P1,${unbreakable("Trang", 500)},PROVINCIAL,,,${GROUP},MANDATORY,1,2021-06-30`,
    `2021,U5,Tin${TURN} bài,UPPER,,,${ARTICLES},MANDATORY,1,`,
    `2021,${PROTO},${unbreakable("Nhóm", 500)},UPPER,,,${REACH},MANDATORY,1,2021-06-30`,
    `2021,${MAKER},Hội${TURN} thi,UPPER,,,${OWN_TYPE},MANDATORY,1,`,
    `2021,G1,${unbreakable("Báo", 500)},GRASSROOTS,,,${REPORTERS},MANDATORY,1,`,
    `2021,${SPEAKER},${unbreakable("Trả", 500)},GRASSROOTS,,,${ANSWERS},MANDATORY,1,`,
    `2021,valueOf,Đăng${TURN} tin,GRASSROOTS,,,${POSTS},ENCOURAGED,1,`,
  ],
  "overrides.csv": [
    "unit,target,year,required,waived,reason",
    `DAI2,U5,2021,12,,Xoay${TURN} ${unbreakable("vì", 900)}`,
  ],
  "activities.csv": [
    "id,unit,type,occurred_on,title,outlet,url,status",
    `DAI-1,DAI1,WEBSITE_ARTICLE,2021-09-01,${LINK},WEB,${LINK},SUBMITTED`,
    `DAI-2,DAI2,WEBSITE_ARTICLE,2021-09-02,Bài${TURN} xoay,WEB,,DRAFT`,
    `${PROTO},DAI1,${MAKER},2021-09-03,Thi${TURN} xoay,${PROTO},,SUBMITTED`,
    `${MAKER},DAI4,${PROTO},2021-09-04,${unbreakable("Thi", 900)},,,APPROVED`,
    `DAI-3,DAI3,PAGE_POST,2021-09-05,${unbreakable("Tin", 900)},,${LINK},RETURNED`,
  ],
  "channels.csv": [
    "code,unit,platform,purpose,name,url,opened",
    `${PROTO},DAI1,ZALO,CADRE_LINK,${unbreakable("Nhóm", 500)},${LINK},2021-01-04`,
    `${MAKER},DAI2,FACEBOOK,PUBLIC_PAGE,Trang${TURN} xoay,,2021-01-05`,
  ],
  "coverage.csv": ["channel,as_of,audience,connected", `${PROTO},2021-03-31,FULL_TIME_OFFICIALS,3`],
  "chair_links.csv": ["channel,unit,joined", `${PROTO},DAI3,2021-02-01`],
  "chairs.csv": [
    "unit,full_name,from",
    `DAI3,${unbreakable("Trần", 200)},2020-01-01`,
    `DAI4,Lê${TURN} Xoay,2020-01-01`,
  ],
  "enquiries.csv": [
    "id,unit,received_at,answered_at,topic",
    `${PROTO},DAI3,2021-03-01T08:00:00+07:00,,${unbreakable("Hỏi", 900)}`,
    `${MAKER},DAI4,2021-03-02T08:00:00+07:00,2021-03-02T09:30:00+07:00,Hỏi${TURN} xoay`,
  ],
  "reporters.csv": [
    "unit,full_name,appointed",
    `DAI3,${unbreakable("Nguyễn", 200)},2021-01-04`,
    `DAI4,Võ${TURN} Xoay,2021-01-05`,
  ],
  "facilities.csv": ["id,unit,kind,quantity,installed", `${PROTO},DAI3,LOUDSPEAKER,2,2021-01-04`],
  "misinformation.csv": [
    "id,unit,spotted_on,claim,action,handled_on",
    `${PROTO},DAI1,2021-04-01,${unbreakable("Tin", 900)},${unbreakable("Đính", 900)},2021-04-02`,
    `${MAKER},DAI2,2021-04-03,Tin${TURN} xoay,,`,
  ],
};

const DAY = "year=2021&asOf=2021-09-30";

/** Every page of that federation, and what of its states says people's words. */
export const LONG_ADDRESSES: readonly string[] = [
  `/overview?${DAY}`,
  `/overview?${DAY}&level=GRASSROOTS`,
  `/overview?${DAY}&why=U5&of=DAI2`,
  `/overview?${DAY}&q=ươươươ`,
  `/overview?${DAY}&trend=1`,
  `/units?${DAY}`,
  ...["DAI", "DAI1", "DAI2", "DAI3", PROTO, MAKER].map((unit) => `/units/${unit}?${DAY}`),
  `/units/DAI3?${DAY}&why=G1`,
  `/units/DAI2?${DAY}&why=${MAKER}`,
  `/units/DAI1/score?${DAY}`,
  `/targets?${DAY}`,
  ...["P1", "U5", "G1", PROTO, MAKER, SPEAKER, "valueOf"].map((target) => `/targets/${target}?${DAY}`),
  `/targets/G1/missing?${DAY}`,
  `/targets/${PROTO}/missing?${DAY}`,
  `/targets/U5/records?${DAY}&from=2021-09-01&to=2021-09-30`,
  "/activities?year=2021",
  `/activities?year=2021&type=${MAKER}`,
  `/activities?year=2021&under=DAI2&audience=MEMBERS&outlet=${PROTO}`,
  ...["DAI-1", "DAI-2", "DAI-3", PROTO, MAKER].map((id) => `/activities/${id}`),
  "/activities/DAI-1/edit",
  "/activities/new?unit=DAI1",
  "/activities/bulk?unit=DAI1",
  ...["channels", "enquiries", "reporters", "facilities", "misinformation"].flatMap((kind) => [
    `/${kind}`,
    `/${kind}?unit=DAI2&q=xoay`,
    `/${kind}/new?unit=DAI1`,
  ]),
  ...["channels", "enquiries", "misinformation"].flatMap((kind) => [
    `/${kind}/${PROTO}`,
    `/${kind}/${MAKER}`,
  ]),
  ...["channels", "enquiries", "facilities", "misinformation"].map((kind) => `/${kind}/${PROTO}/edit`),
  "/headcounts?unit=DAI1",
  "/headcounts?unit=DAI3",
  "/reporters/new?unit=DAI3",
  "/account",
  "/account/second-step",
  "/audit",
  `/calendar?${DAY}`,
  `/compare?${DAY}&since=2021-06-30`,
  "/explore?year=2021&rows=type&columns=outlet",
  "/explore?year=2021&rows=unit",
  "/help",
  "/guide?of=/overview",
  "/import",
  `/league?${DAY}`,
  "/people",
  "/people/cards?unit=DAI1",
  "/people/handover?unit=DAI3",
  "/people/list",
  "/people/new?units=DAI1,DAI2",
  "/plans",
  "/plans/2021?target=U5&minimum=36",
  `/plans/2021?target=${MAKER}`,
  "/plans/2021/blocks",
  "/plans/2021/document?add=1",
  "/plans/2021/overrides?unit=DAI2",
  `/print/channels/${PROTO}`,
  "/print/units/DAI3",
  `/reminders?${DAY}`,
  "/reorganisations",
  "/reorganisations/new?kind=abolish",
  "/reorganisations/{longReorganisation}",
  "/report-template",
  "/reports",
  "/reports/{longReport}",
  `/verify/${"A".repeat(16)}`,
  "/review",
  "/review?view=SAMPLE",
  "/review?view=RETURNED&item=DAI-3",
  `/review?item=${PROTO}`,
  "/settings",
  "/settings/catalogue",
  "/shares",
  "/board/{longBoard}",
  "/board/{longTable}",
  "/invitation/{longInvitation}",
  "/signin",
  "/signin/lost",
  "/signin/code",
  "/todo",
  "/welcome",
  `/what-if?${DAY}`,
  `/what-if?${DAY}&target=U5&minimum=20`,
  `/what-if?${DAY}&target=${MAKER}&minimum=1`,
];

/** Writes the federation as a bundle. @returns its folder */
export async function writeLongWords(): Promise<string> {
  const folder = join("test-results", "long-words");
  await mkdir(folder, { recursive: true });
  for (const [name, lines] of Object.entries(FILES)) {
    await writeFile(join(folder, name), `${lines.join("\n")}\n`);
  }
  return folder;
}
