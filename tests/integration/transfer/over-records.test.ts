import { afterAll, describe, expect, it } from "vitest";
import { disconnect } from "@/lib/db/client";
import { openSession } from "@/lib/db/transaction";
import { ACTIVITIES, load, tally, UNITS, written } from "./loading";
import { seen } from "./seen";
import { foundTenant } from "./tenant";

afterAll(disconnect);

describe("a bundle loaded over records", () => {
  it("adds and changes by key, and leaves what it does not name", async () => {
    const { token } = await foundTenant("over");
    await load(token, { "units.csv": UNITS, "activities.csv": ACTIVITIES });
    const outcome = await load(token, {
      "activities.csv":
        "id,unit,type,occurred_on,title,status\na2,B,PAGE_POST,2021-03-02,Tin hai sửa,PUBLISHED\na3,G,PAGE_POST,2021-04-02,Tin ba,DRAFT\n",
    });
    expect(tally(outcome)).toEqual({ "activities.csv": "2 1 1" });
    const titles = (await written(token))["activities.csv"]
      ?.split("\n")
      .map((line) => line.split(",").slice(0, 5).at(-1));
    expect(titles).toEqual(["title", "Tin một", "Tin hai sửa", "Tin ba", ""]);
  });

  it("keeps a placement where the parent is empty, moves a unit that never moved, and ignores the parent of one that did", async () => {
    const { token } = await foundTenant("moves");
    await load(token, { "units.csv": UNITS });
    const parents = async () => {
      const { "units.csv": units = "", "placements.csv": placements } = await written(token);
      return [
        units
          .split("\n")
          .slice(1, -1)
          .map((line) => `${line.split(",")[0]}<${line.split(",")[4]}`)
          .join(" "),
        placements,
      ];
    };
    await load(token, { "units.csv": UNITS.replace("ENTERPRISE,A", "ENTERPRISE,") });
    expect(await parents()).toEqual(["A<T B<T G<A T<", undefined]);
    expect(tally(await load(token, { "units.csv": UNITS.replace("ENTERPRISE,A", "ENTERPRISE,B") }))).toEqual({
      "units.csv": "4 0 1",
    });
    expect(await parents()).toEqual(["A<T B<T G<B T<", undefined]);

    const moved = "unit,parent,from,to\nG,B,,2022-01-01\nG,A,2022-01-01,\n";
    expect(tally(await load(token, { "placements.csv": moved }))).toEqual({ "placements.csv": "2 1 1" });
    expect(await parents()).toEqual(["A<T B<T G< T<", moved]);
    const ignored = await load(token, { "units.csv": UNITS });
    expect(ignored.warnings.map(({ key }) => key)).toEqual(["bundle.parentIgnored"]);
    expect(await parents()).toEqual(["A<T B<T G< T<", moved]);

    await load(token, {
      "placements.csv": "unit,parent,from,to\nG,A,2022-01-01,2023-01-01\nG,T,2023-01-01,\n",
    });
    expect((await parents())[1]).toBe(
      "unit,parent,from,to\nG,B,,2022-01-01\nG,A,2022-01-01,2023-01-01\nG,T,2023-01-01,\n",
    );
  });

  it("lets one root hand over to another", async () => {
    const { token } = await foundTenant("handover");
    await load(token, { "units.csv": UNITS });
    const rows = UNITS.split("\n")
      .slice(1)
      .join("\n")
      .replace("T,Tỉnh,PROVINCIAL,PROVINCE_FEDERATION,", "T,Tỉnh,UPPER,ZONE_UNION,S");
    const outcome = await load(token, {
      "units.csv": `code,name,level,kind,parent\nS,Tỉnh mới,PROVINCIAL,PROVINCE_FEDERATION,\n${rows}`,
    });
    expect([outcome.errors, outcome.warnings]).toEqual([[], []]);
    expect((await written(token))["units.csv"]).toContain("S,Tỉnh mới,PROVINCIAL");
  });

  it("gives a channel to another unit with all that hangs on it, also what was withdrawn", async () => {
    const { token } = await foundTenant("given");
    const channel = (unit: string) =>
      `code,unit,platform,purpose,name\nz,${unit},ZALO,CADRE_LINK,Nhóm Zalo\n`;
    const coverage = "channel,as_of,audience,connected\nz,2021-03-01,COMMITTEE_MEMBERS,4\n";
    await load(token, { "units.csv": UNITS, "channels.csv": channel("A"), "coverage.csv": coverage });
    await openSession(
      token,
      "write",
      ({ db }) => db.$executeRaw`UPDATE coverage_readings SET withdrawn_at = now()`,
    );
    expect(await load(token, { "channels.csv": channel("B") })).toMatchObject({ errors: [] });
    expect((await written(token))["channels.csv"]).toContain("z,B,");
  });

  it("leaves what was withdrawn as it is, and does not write it out", async () => {
    const { token, id } = await foundTenant("withdrawn");
    await load(token, { "units.csv": UNITS, "activities.csv": ACTIVITIES });
    await openSession(
      token,
      "write",
      ({ db }) => db.$executeRaw`UPDATE activities SET withdrawn_at = now() WHERE id = 'a2'`,
    );
    const outcome = await load(token, { "activities.csv": ACTIVITIES.replace("Tin hai", "Tin khác") });
    expect(outcome.warnings).toMatchObject([
      { file: "activities.csv", line: 3, column: "id", key: "bundle.withdrawn" },
    ]);
    expect(tally(outcome)).toEqual({ "activities.csv": "2 0 0" });
    expect((await written(token))["activities.csv"]).not.toContain("a2");
    expect(await seen("SELECT title FROM activities WHERE tenant_id = $1 AND id = 'a2'", id)).toEqual([
      { title: "Tin hai" },
    ]);
  });

  it("touches no other federation's records of the same codes", async () => {
    const [one, other] = [await foundTenant("one"), await foundTenant("other")];
    for (const { token } of [one, other])
      await load(token, { "units.csv": UNITS, "activities.csv": ACTIVITIES });
    const before = await written(other.token);
    await load(one.token, {
      "units.csv": UNITS.replaceAll("Huyện", "Thị xã"),
      "activities.csv": ACTIVITIES.replaceAll("Tin", "Bài"),
    });
    expect(await written(other.token)).toEqual(before);
    expect((await written(one.token))["units.csv"]).toContain("Thị xã A");
  });
});
