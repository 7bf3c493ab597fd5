import { afterAll, describe, expect, it } from "vitest";
import { loadActivityTypes } from "@/lib/db/catalogue";
import { disconnect } from "@/lib/db/client";
import { openSession } from "@/lib/db/transaction";
import { loadStored } from "@/lib/db/transfer/read";
import { ACTIVITY_TYPES } from "@/lib/domain/activity";
import { CATALOGUE_TARGETS } from "@/lib/domain/catalogue/targets";
import { EMPTY_BUNDLE } from "@/lib/transfer/bundle";
import { NOTHING_STORED } from "@/lib/transfer/check/nothing-stored";
import { importBundle } from "@/lib/transfer/import-bundle";
import { ACTIVITIES, load, tally, UNITS, written } from "./loading";
import { seen } from "./seen";
import { foundTenant } from "./tenant";

afterAll(disconnect);

describe("a bundle with an error", () => {
  it("is refused whole, with all of its errors in the order of files and lines", async () => {
    const { token } = await foundTenant("refused");
    const outcome = await load(token, {
      "units.csv": `${UNITS}H,,UPPER,ZONE_UNION,Z\n`,
      "activities.csv": `${ACTIVITIES}a1,Q,WEBSITE_ARTICLE,2021-02-30,Tin ba,DRAFT,\na4,Q,X,2021-03-01,Tin bốn,DRAFT,\n`,
      "extra.csv": "a\n",
    });
    expect(outcome.errors.map(({ file, line, column, key }) => `${file}:${line}:${column} ${key}`)).toEqual([
      "extra.csv:1: bundle.unknownFile",
      "units.csv:6:name required",
      "activities.csv:4:occurred_on date.malformed",
      "activities.csv:5:unit bundle.unknown.units",
      "activities.csv:5:type bundle.unknown.activityTypes",
    ]);
    expect(outcome.counts).toEqual([]);
    expect(await written(token)).toEqual({});
  });

  it("leaves a federation that has records as it was", async () => {
    const { token } = await foundTenant("kept");
    await load(token, { "units.csv": UNITS, "activities.csv": ACTIVITIES });
    const before = await written(token);
    const outcome = await load(token, {
      "activities.csv": ACTIVITIES.replace("Tin một", "Khác").replace(",B,", ",Q,"),
    });
    expect(outcome.errors).toHaveLength(1);
    expect(await written(token)).toEqual(before);
  });
});

describe("a new federation", () => {
  it("has nothing but the nine types, three of them not reviewed", async () => {
    const { token } = await foundTenant("new");
    const stored = await openSession(token, "read", loadStored, "command");
    expect({ ...stored, activityTypes: [] }).toEqual({ ...NOTHING_STORED, activityTypes: [] });
    const types = await openSession(token, "read", loadActivityTypes, "command");
    expect(types.map(({ code }) => code)).toEqual(ACTIVITY_TYPES.toSorted());
    const unreviewed = types.filter(({ reviewed }) => !reviewed).map(({ code }) => code);
    expect(unreviewed).toEqual(["EMPLOYER_PROPOSAL", "INTERNAL_SESSION", "PAGE_POST"]);
  });

  it("without plans gets the catalogue of 2021 to 2023, and its outlets where they are missing", async () => {
    const { token, id } = await foundTenant("catalogue");
    const outcome = await load(token, {
      "units.csv": UNITS,
      "outlets.csv": "code,name,kind\nBAO,Báo An Giang,NEWSPAPER\n",
    });
    expect(tally(outcome)).toMatchObject({
      "outlets.csv": "3 3 0",
      "plans.csv": "3 3 0",
      "targets.csv": `${3 * CATALOGUE_TARGETS.length} 78 0`,
    });
    const files = await written(token);
    expect(files["outlets.csv"]).toContain("BAO,Báo An Giang,NEWSPAPER");
    expect(files["plans.csv"]?.match(/^\d{4}/gm)).toEqual(["2021", "2022", "2023"]);
    const sentences = await seen(
      "SELECT DISTINCT sentence IS NULL AS missing FROM targets WHERE tenant_id = $1",
      id,
    );
    expect(sentences).toEqual([{ missing: false }]);
  });

  it("with a plan of its own gets nothing else, and later bundles bring no catalogue either", async () => {
    const { token } = await foundTenant("own-plan");
    await load(token, {
      "units.csv": UNITS,
      "plans.csv": "year,title\n2024,Kế hoạch\n",
      "targets.csv": "year,code,title,level,force\n2024,A,A,UPPER,TRACKED\n",
    });
    await load(token, { "units.csv": UNITS });
    const files = await written(token);
    expect(files["plans.csv"]?.match(/^\d{4}/gm)).toEqual(["2024"]);
    expect(files["outlets.csv"]).toBeUndefined();
  });
});

describe("what an import leaves behind", () => {
  it("is one audit entry per file with counts and digest, and links that can be compared", async () => {
    const { token, id } = await foundTenant("audited");
    await load(token, { "units.csv": UNITS, "activities.csv": ACTIVITIES, "channels.csv": "code,unit\n" });
    const entries = await seen<{ entity_id: string; after: Record<string, unknown> }>(
      "SELECT entity_id, after FROM audit_entries WHERE tenant_id = $1 AND action = 'import' AND purpose = 'import' ORDER BY entity_id",
      id,
    );
    expect(entries.map(({ entity_id }) => entity_id)).toEqual([
      "activities.csv",
      "channels.csv",
      "outlets.csv",
      "plans.csv",
      "targets.csv",
      "units.csv",
    ]);
    expect(entries[0]?.after).toEqual({
      rows: 2,
      inserted: 2,
      updated: 0,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await seen("SELECT url_key FROM activities WHERE tenant_id = $1 AND id = 'a1'", id)).toEqual([
      { url_key: "example.vn/tin/1" },
    ]);
  });

  it("is a read model that agrees with the records", async () => {
    const { token, id } = await foundTenant("counted");
    const rows = Array.from(
      { length: 300 },
      (_, index) =>
        `x${index},${"ABG"[index % 3]},PAGE_POST,2021-${String(1 + (index % 12)).padStart(2, "0")}-10,Bài,APPROVED,${1 + (index % 4)}`,
    );
    await load(token, {
      "units.csv": UNITS,
      "activities.csv": `id,unit,type,occurred_on,title,status,quantity\n${rows.join("\n")}\n`,
    });
    await load(token, {
      "activities.csv": `id,unit,type,occurred_on,title,status,quantity\n${rows.slice(100).join("\n").replaceAll("-10,", "-11,").replaceAll("2021-03", "2020-12")}\n`,
    });
    const differences = await openSession(
      token,
      "read",
      ({ db }) => db.$queryRaw`SELECT * FROM app.count_differences()`,
    );
    expect(differences).toEqual([]);
    const march = rows.slice(100).filter((row) => row.includes("2021-03"));
    const moved = march.reduce((sum, row) => sum + Number(row.split(",").at(-1)), 0);
    expect(
      await seen(
        "SELECT sum(approved[12])::int AS sum FROM activity_counts WHERE tenant_id = $1 AND year = 2020 AND outlet = ''",
        id,
      ),
    ).toEqual([{ sum: moved }]);
  });

  it("is told on the way, up to the last row", async () => {
    const { token } = await foundTenant("told");
    const told: string[] = [];
    const units = [
      {
        code: "T",
        name: "Tỉnh",
        level: "PROVINCIAL",
        kind: "PROVINCE_FEDERATION",
        parent: null,
        from: null,
        to: null,
      } as const,
    ];
    const outlets = Array.from({ length: 5_001 }, (_, index) => ({
      code: `O${index}`,
      name: "Đài",
      kind: "RADIO" as const,
    }));
    const source = { bundle: { ...EMPTY_BUNDLE, units, outlets, plans: [], targets: [] } };
    await importBundle(token, source, (done, total) => told.push(`${done}/${total}`));
    expect(told.slice(0, 3)).toEqual(["1/5086", "5001/5086", "5005/5086"]);
    expect(told.at(-1)).toBe("5086/5086");
  });
});
