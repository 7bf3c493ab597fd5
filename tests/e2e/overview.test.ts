import { expect, type Locator, type Page } from "@playwright/test";
import { type Answer, complianceOf, forcesOf, type Result, sumOf } from "./figures";
import { cellOf, matrixOf } from "./matrix-cells";
import { stateOf } from "./people";
import { test } from "./reading";

const DAY = "year=2021&asOf=2021-09-30";
const TROUBLE = ["NOT_MET", "BEHIND", "NO_DATA"];
const OUTSIDE = ["NOT_APPLICABLE", "WAIVED", "TRACKED"];

/** The two figures of the headline, counted from the answer by compliance.md §10. */
async function headline(answer: Answer, tenant: string) {
  const force = await forcesOf(tenant, 2021);
  const province = answer.results.filter(
    ({ target, unit, status }: Result) =>
      force.get(target)?.level === "PROVINCIAL" &&
      unit === answer.province &&
      ["MANDATORY", "SOFT"].includes(force.get(target)?.force ?? "") &&
      !OUTSIDE.includes(status),
  );
  const upper = answer.results.filter(({ target }) => force.get(target)?.level === "UPPER");
  const mandatory = upper.filter(({ target }) => force.get(target)?.force === "MANDATORY");
  const operating = new Set(
    upper.filter(({ status }) => status !== "NOT_APPLICABLE").map(({ unit }) => unit),
  );
  const troubled = new Set(
    mandatory.filter(({ status }) => TROUBLE.includes(status)).map(({ unit }) => unit),
  );
  const done = province.filter(({ status }) => status === "MET" || status === "ON_TRACK");
  return { done: done.length, all: province.length, troubled: troubled.size, units: operating.size };
}

test.describe("the demo", () => {
  test.use({ storageState: stateOf("reader"), viewport: { width: 1440, height: 900 } });

  test("check 2: the headline is what the records of the federation count to", async ({ page }) => {
    const { done, all, troubled, units } = await headline(await complianceOf(page, DAY, "AG"), "angiang");
    await page.goto(`/overview?${DAY}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      `${done}/${all} chỉ tiêu của tỉnh đạt hoặc đúng tiến độ; ${troubled}/${units} đơn vị cần nhắc.`,
    );
  });

  test("every figure of the matrix is the API's", async ({ page }) => {
    const { results, targets, units } = await complianceOf(page, DAY, "AG");
    await page.goto(`/overview?${DAY}`);
    const articles = results.filter(({ target }) => target === "U5");
    expect(articles).toHaveLength(15);
    for (const { unit, value } of articles) {
      await expect(cellOf(page, unit, "U5")).toHaveText(new RegExp(`: ${value}/30$`));
    }
    const totals = await totalsOf(page);
    const totalled = targets.filter(({ target }) => totals.has(target));
    expect(totalled.length).toBeGreaterThan(1);
    for (const { target, met, applicable } of totalled) {
      expect(totals.get(target), target).toBe(
        applicable === 0 ? "–" : `${number(met)}/${number(applicable)}`,
      );
    }
    const upper = new Set(articles.map(({ unit }) => unit));
    const own = units.filter(({ unit }) => upper.has(unit)).map(({ completion }) => completion);
    const sum = (of: "met" | "applicable") => own.reduce((total, each) => total + each[of], 0);
    expect(totals.get("done")).toBe(`${sum("met")}/${sum("applicable")}`);
    const reporters = targets.find(({ target }) => target === "G1");
    await expect(keyFigure(page, "Báo cáo viên").locator("[data-value]")).toHaveText(
      `${reporters?.met}/${reporters?.applicable}`,
    );
  });

  test("counts are the sums of the records behind them", async ({ page }) => {
    await page.goto(`/overview?${DAY}`);
    const counted = { from: "2021-01-01", to: "2021-09-30", tenant: "angiang" };
    for (const unit of ["LX", "CP", "TT"]) {
      const sum = await sumOf({
        ...counted,
        type: "WEBSITE_ARTICLE",
        outlet: "WEB",
        unit,
        beyond: "SUBMITTED",
      });
      await expect(cellOf(page, unit, "U5")).toHaveText(new RegExp(`: ${sum}/30$`));
    }
    for (const [target, type, outlet, required] of [
      ["P2", "TV_PROGRAMME", "PTTH", 12],
      ["P3", "RADIO_EPISODE", "PTTH", 24],
      ["P4", "NEWSPAPER_COLUMN", "BAO", 52],
    ] as const) {
      const sum = await sumOf({ ...counted, type, outlet, beyond: "APPROVED" });
      const row = page.locator("#targets").getByRole("row", { name: new RegExp(`^${target} `) });
      await expect(row.getByRole("cell", { name: `${sum}/${required}`, exact: true })).toBeVisible();
    }
  });
});

test.describe("a federation of one's own making", () => {
  test.use({ storageState: stateOf("surveyor"), viewport: { width: 1440, height: 900 } });

  test("check 2: the headline and what waits are what its files say", async ({ page }) => {
    await page.goto(`/overview?${DAY}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "0/2 chỉ tiêu của tỉnh đạt hoặc đúng tiến độ; 4/4 đơn vị cần nhắc.",
    );
    const waiting = keyFigure(page, "Mục chờ duyệt");
    await expect(waiting.locator("[data-value]")).toHaveText("5");
    await waiting.click();
    await expect(page).toHaveURL("/review");
  });
});

/** The key figure under a label: a link to what it was made of. */
function keyFigure(page: Page, label: string): Locator {
  return page.getByRole("link", { name: label }).filter({ has: page.locator("[data-value]") });
}

function number(value: number): string {
  return value.toLocaleString("vi-VN");
}

/** The matrix's last line by the code in its column's head. */
async function totalsOf(page: Page): Promise<Map<string, string>> {
  const table = matrixOf(page);
  const heads = table.locator("thead").getByRole("button");
  const codes = await heads.evaluateAll((all) =>
    all.map((each) => each.getAttribute("value")?.replace("-", "")),
  );
  const totals = await table.locator("tfoot tr").last().locator("th, td").allTextContents();
  return new Map(codes.map((code, index) => [code ?? "", totals[index] ?? ""]));
}
