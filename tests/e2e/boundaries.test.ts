import { expect } from "@playwright/test";
import { badgeOf, cellOf, rowOf } from "./matrix-cells";
import { stateOf } from "./people";
import { test } from "./reading";

test.use({ storageState: stateOf("surveyor"), viewport: { width: 1440, height: 900 } });

type Case = readonly [target: string, unit: string, words: string, why: string];

/** The words of compliance.md §7 on the days where they change; figures of bundle/ by hand. */
const DAYS: Readonly<Record<string, readonly Case[]>> = {
  "2021-02-27": [["P1", "MOC", "Đúng tiến độ", "0 where the schedule asks for nothing yet"]],
  "2021-02-28": [["P1", "MOC", "Đúng tiến độ", "1 on the day that asks for 1"]],
  "2021-03-01": [["P7", "MOC", "Không áp dụng", "the only question still has time"]],
  "2021-03-02": [["P7", "MOC", "Đạt", "answered after exactly 24 hours"]],
  "2021-04-02": [["P7", "MOC", "Chậm tiến độ", "answered a second after 24 hours"]],
  "2021-05-31": [["P1", "MOC", "Chậm tiến độ", "1 on the day that asks for 2"]],
  "2021-06-01": [["P1", "MOC", "Đúng tiến độ", "2 the day after"]],
  "2021-06-15": [
    ["U4b", "DA", "Đúng tiến độ", "166/181 is the pace of day 166 of 181"],
    ["U4b", "DT", "Chậm tiến độ", "165/181 is below it"],
    ["U4b", "DL", "Đạt", "181/181"],
    ["U4b", "EK", "Chưa báo cáo", "nobody knows how many there are"],
  ],
  "2021-06-29": [
    ["U4a", "DA", "Đúng tiến độ", "the day before it is due and opened"],
    ["U4a", "DL", "Đạt", "the last day that the group is open"],
    ["U4t", "DT", "Chậm tiến độ", "93 % where the tolerance does not hold yet"],
  ],
  "2021-06-30": [
    ["U4a", "DA", "Đạt", "opened on the due day"],
    ["U4a", "DT", "Chưa đạt", "opens the day after"],
    ["U4a", "DL", "Chưa đạt", "closed since the due day"],
    ["U4t", "DA", "Đạt", "190/200 is 95 %"],
    ["U4t", "DT", "Xấp xỉ đạt", "186/200 is 95 % less the tolerance of 2"],
    ["U4t", "DL", "Chưa đạt", "185/200 is below it"],
  ],
  "2021-07-01": [["U4a", "DT", "Đạt", "opened the day after the due day"]],
  "2021-09-29": [["U5", "DA", "Chậm tiến độ", "0 the day before its articles"]],
  "2021-09-30": [
    ["U5", "DA", "Đúng tiến độ", "22 is the pace"],
    ["U5", "DT", "Chậm tiến độ", "21 is below the pace"],
    ["U5", "DL", "Đạt", "30 is what is asked, drafts and other outlets left out"],
  ],
  "2021-12-31": [
    ["U5", "DA", "Đạt", "30 by an article of the last day"],
    ["U5", "DT", "Không đạt", "29 when the year is over"],
    ["P1", "MOC", "Không đạt", "2 of 3 when the year is over"],
  ],
};

for (const [day, cases] of Object.entries(DAYS)) {
  test(`check 4: the words of ${day}`, async ({ page }) => {
    await page.goto(`/overview?year=2021&asOf=${day}`);
    for (const [target, unit, words, why] of cases) {
      const place = unit === "MOC" ? badgeOf(page, target) : cellOf(page, unit, target);
      await expect(place, `${target} of ${unit}: ${why}`).toHaveText(new RegExp(`^${words}(: .+|–)?$`));
    }
  });
}

const UNION_DAYS: Readonly<Record<string, readonly Case[]>> = {
  "2021-09-29": [
    ["G1", "DA1", "Chậm tiến độ", "1.000 workers, a reporter from tomorrow on"],
    ["G1", "DT1", "Đạt", "the last day of the appointment"],
  ],
  "2021-09-30": [
    ["G1", "DA1", "Đạt", "appointed today"],
    ["G1", "DT1", "Chậm tiến độ", "ended today"],
    ["G1", "DL1", "Không áp dụng", "999 workers"],
    ["G1", "EK1", "Chưa báo cáo", "nobody knows how many workers"],
    ["G1b", "DL1", "Khuyến khích, Chậm tiến độ", "encouraged"],
  ],
  "2021-12-31": [["G1", "DT1", "Không đạt", "no reporter when the year is over"]],
};

for (const [day, cases] of Object.entries(UNION_DAYS)) {
  test(`check 4: the words of the grassroots unions on ${day}`, async ({ page }) => {
    await page.goto(`/overview?year=2021&asOf=${day}&level=GRASSROOTS`);
    for (const [target, unit, words, why] of cases) {
      await expect(cellOf(page, unit, target), `${target} of ${unit}: ${why}`).toHaveText(
        new RegExp(`^${words}(: .+|–)?$`),
      );
    }
  });
}

test("on the year's last day nothing is called unmet in any other word, on the page or in its file", async ({
  page,
}) => {
  const day = "year=2021&asOf=2021-12-31";
  for (const path of [
    `/overview?${day}&trend=1`,
    `/units/DT?${day}`,
    `/units?${day}`,
    `/targets/U5?${day}`,
  ]) {
    await page.goto(path);
    const main = page.getByRole("main");
    const titles = await main
      .locator("[title]")
      .evaluateAll((all) => all.map((each) => each.getAttribute("title")));
    const said = `${await main.textContent()} ${titles.join(" ")}`;
    expect(said, path).toMatch(/không đạt/i);
    expect(said, path).not.toMatch(/chưa đạt/i);
  }
  const file = await (await page.request.get(`/overview/matrix.csv?${day}`)).text();
  expect(file).toContain("Không đạt");
  expect(file).not.toContain("Chưa đạt");
  const before = await page.request.get("/overview/matrix.csv?year=2021&asOf=2021-12-30");
  expect(await before.text()).not.toContain("Không đạt");
});

test("check 5: what nobody reported says so and has no figure", async ({ page }) => {
  await page.goto("/overview?year=2021&asOf=2021-06-15");
  const cell = cellOf(page, "EK", "U4b");
  await expect(cell).toHaveText("Chưa báo cáo");
  await expect(cell).toHaveAttribute("data-tone", "nodata");
  await page.goto("/units/EK?year=2021&asOf=2021-06-15");
  const row = page.getByRole("row", { name: "Ủy viên BCH vào nhóm" });
  const [bar, figure, badge] = [1, 2, 4].map((index) => row.getByRole("cell").nth(index));
  await expect(badge ?? row).toHaveText("Chưa báo cáo");
  await expect(figure ?? row).toHaveText("–");
  await expect(bar ?? row).toBeEmpty();
});

test("check 6: what does not apply or is only encouraged changes neither completion nor score", async ({
  page,
}) => {
  await page.goto("/overview?year=2021&asOf=2021-12-31&level=GRASSROOTS");
  await expect(cellOf(page, "DL1", "G1")).toHaveText(/^Không áp dụng/);
  await expect(cellOf(page, "DL1", "G1b")).toHaveText(/^Khuyến khích, Không đạt/);
  await expect(rowOf(page, "CĐCS Gốm Đại Lộc").getByRole("cell").first()).toHaveText("1/1");
  await expect(rowOf(page, "CĐCS May Dĩ An").getByRole("cell").first()).toHaveText("2/2");
  await page.goto("/units/DL1?year=2021&asOf=2021-12-31");
  await expect(page.locator("main > :first-child")).toContainText("100");
  await expect(page.locator("main > :first-child")).toContainText("Hoàn thành xuất sắc");
});
