import { expect, type Page, test } from "@playwright/test";
import { stateOf } from "./people";

/** Under a day and a tree that are nobody's default. */
const DAY = { year: "2021", asOf: "2021-08-20", structure: "2021-03-01" };
/** What is set beside it. */
const SINCE = "2021-06-30";
/** Screens that officers move between. */
const FROM = [
  ...["/overview", "/overview?level=GRASSROOTS", "/overview?trend=1&mix=1", "/overview?why=U5&of=LX"],
  ...["/units", "/units/LX", "/units/LX?why=U5", "/units/LX/score", "/units/KCN-001"],
  ...["/targets", "/targets/U5", "/targets/P2", "/targets/P4", "/targets/P6c", "/targets/P7", "/targets/U4c"],
  ...["/targets/U5/missing", "/targets/P6c/missing?of=LX"],
  ...["/targets/U5/records", "/targets/P7/records?waiting=OPEN"],
  ...["/league", "/league?of=LX", "/calendar", `/compare?since=${SINCE}`, "/what-if?target=U5&minimum=24"],
  ...["/reminders", "/explore?rows=unit&columns=month"],
];
/** Pages that show figures of a day, and so know all three. */
const KNOWS =
  /^\/(overview|units|units\/[^/]+(\/score)?|targets|targets\/[^/]+(\/(missing|records))?|league|calendar|compare|what-if|reminders|explore)$/;

interface Followed {
  readonly to: URL;
  /** A chart's numbers lead to the chart on the day of each. */
  readonly ofDay: boolean;
}

/** Where a screen leads from its main part, of what knows the day. */
async function ways(page: Page, from: string): Promise<Followed[]> {
  const address = new URL(from, "http://here");
  for (const [name, value] of Object.entries(DAY)) address.searchParams.set(name, value);
  const here = `${address.pathname}${address.search}`;
  const links = await page.evaluate(async (path) => {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    const there = new DOMParser().parseFromString(await answer.text(), "text/html");
    return [...there.querySelectorAll("main a[href]")].map((link) => ({
      href: link.getAttribute("href") ?? "",
      ofDay: link.closest("[data-figure] th") !== null,
    }));
  }, here);
  return links
    .map(({ href, ofDay }) => ({ to: new URL(href, `http://here${here}`), ofDay }))
    .filter(({ to }) => to.host === "here" && KNOWS.test(to.pathname));
}

function isKept({ to: { searchParams: said }, ofDay }: Followed): boolean {
  const day = said.get("asOf");
  const isOfDay = ofDay && day !== null && day < DAY.asOf;
  return (
    (day === DAY.asOf || day === SINCE || isOfDay) &&
    said.get("structure") === DAY.structure &&
    (said.get("year") ?? DAY.year) === DAY.year
  );
}

test.use({ storageState: stateOf("officer") });

test("wherever one goes from a figure, its year, day and tree go along", async ({ page }) => {
  await page.goto("/help");
  const lost: string[] = [];
  let followed = 0;
  for (const from of FROM) {
    const found = await ways(page, from);
    followed += found.length;
    lost.push(...found.filter((way) => !isKept(way)).map(({ to }) => `${from} → ${to.pathname}${to.search}`));
  }
  expect(followed).toBeGreaterThan(1_000);
  expect(lost).toEqual([]);
});
