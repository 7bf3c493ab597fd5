import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { disconnect } from "@/lib/db/client";
import { openSession } from "@/lib/db/transaction";
import { BUNDLE_FILES, type Bundle, EMPTY_BUNDLE, FILE_IDS } from "@/lib/transfer/bundle";
import { NOTHING_STORED } from "@/lib/transfer/check/nothing-stored";
import { finalPlacements } from "@/lib/transfer/check/placements";
import { readFileContent } from "@/lib/transfer/read-file";
import { specimenOf, specimenSizes } from "@/tests/support/federation/federation";
import { type Texts, textsOf } from "./folder";
import { load, tally, written } from "./loading";
import { foundTenant } from "./tenant";

const SAMPLE = "tests/support/bundle/sample";
const RUNS = 8;
const PROPERTY_TIMEOUT_MS = 180_000;

afterAll(disconnect);

describe("import, then export", () => {
  it("gives the same files, one of each kind", async () => {
    const sample = await textsOf(SAMPLE);
    expect(Object.keys(sample)).toHaveLength(FILE_IDS.length);
    const { token } = await foundTenant("sample");
    expect((await load(token, sample)).errors).toEqual([]);
    expect(await written(token)).toEqual(sample);
  });

  it("changes nothing the second time, not even a version", async () => {
    const sample = await textsOf(SAMPLE);
    const { token } = await foundTenant("twice");
    await load(token, sample);
    const before = await revisionOf(token);
    const again = await load(token, sample);
    expect(await revisionOf(token)).toBe(before);
    expect(new Set(Object.values(tally(again)).map((counts) => counts.replace(/^\d+ /, "")))).toEqual(
      new Set(["0 0"]),
    );
    expect(await written(token)).toEqual(sample);
  });

  it("normalises order, line ends, instants, JSON and defaults", async () => {
    const sample = await textsOf(SAMPLE);
    const shuffled = {
      ...sample,
      "units.csv": `\uFEFF${reversed(sample["units.csv"] ?? "").replaceAll("\n", "\r\n")}`,
      "outlets.csv":
        "kind,name,code\nOTHER,Kênh khác,Z\nNEWSPAPER,Báo,BAO\nRADIO,Đài,DT-CD\nBROADCASTER,PTTH,PTTH\nWEBSITE,Web,WEB\n",
      "enquiries.csv": "id,unit,received_at\ne,TINH,2021-05-10T01:00:00.500Z\n",
      "facilities.csv": "id,unit,kind\nf,TINH,OTHER\n",
      "plans.csv":
        'year,title,classes\n2022,A,"[ [90, ""Hoàn thành xuất sắc""], [80, ""Hoàn thành tốt""], [50, ""Hoàn thành""], [0, ""Không hoàn thành""] ]"\n',
      "targets.csv":
        'year,code,title,level,force,measure\n2022,A,A,UPPER,SOFT,"{ ""minimum"": 2, ""purpose"": ""PUBLIC_PAGE"", ""type"": ""channels"" }"\n',
      "overrides.csv": "unit,target,year,required,waived\nH-LX,A,2022,3,false\n",
    };
    const { token } = await foundTenant("shuffled");
    expect((await load(token, shuffled)).errors).toEqual([]);
    const files = await written(token);
    expect(files["units.csv"]).toBe(sample["units.csv"]);
    expect(files["outlets.csv"]).toBe(
      "code,name,kind\nBAO,Báo,NEWSPAPER\nDT-CD,Đài,RADIO\nPTTH,PTTH,BROADCASTER\nWEB,Web,WEBSITE\nZ,Kênh khác,OTHER\n",
    );
    expect(files["enquiries.csv"]).toBe(
      "id,unit,received_at,answered_at,topic\ne,TINH,2021-05-10T08:00:00.500+07:00,,\n",
    );
    expect(files["facilities.csv"]).toBe("id,unit,kind,quantity,installed,removed\nf,TINH,OTHER,1,,\n");
    expect(files["plans.csv"]).toBe(
      "year,title,document_no,issued_on,starts_on,ends_on,classes\n2022,A,,,,,\n",
    );
    expect(files["targets.csv"]).toBe(
      'year,code,title,level,kinds,condition,measure,force,weight,due_on\n2022,A,A,UPPER,,,"{""type"":""channels"",""purpose"":""PUBLIC_PAGE"",""minimum"":2}",SOFT,1,\n',
    );
    expect(files["overrides.csv"]).toBe("unit,target,year,required,waived,reason\nH-LX,A,2022,3,,\n");
  });

  it(
    "is a normal form of any federation: loaded again it is the same",
    async () => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(specimenSizes, async (size) => {
          run += 1;
          const first = await foundTenant(`random-${run}`);
          const { bundle } = specimenOf(size);
          const outcome = await load(first.token, bundle);
          expect(outcome.errors).toEqual([]);
          const files = await written(first.token);
          expect(contentOf(files)).toEqual(contentOf(bundle));
          const second = await foundTenant(`random-${run}-again`);
          const again = await load(second.token, files);
          expect(again.errors).toEqual([]);
          expect(await written(second.token)).toEqual(files);
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    PROPERTY_TIMEOUT_MS,
  );
});

/** What files say, whatever their order and form: rows by key, and who was below whom when. */
function contentOf(texts: Texts): unknown {
  const bundle: Bundle = { ...EMPTY_BUNDLE };
  for (const id of FILE_IDS) {
    const { rows, problems } = readFileContent(id, Buffer.from(texts[BUNDLE_FILES[id].name] ?? ""));
    expect(problems).toEqual([]);
    Object.assign(bundle, { [id]: rows });
  }
  const placements = [...finalPlacements(bundle, NOTHING_STORED).values()].flat();
  const below = placements.filter(({ parent, from, to }) => parent !== null || from !== null || to !== null);
  const units = bundle.units.map((unit) => ({ ...unit, parent: null }));
  const tree = below.map(({ unit, parent, from, to }) => [unit, parent, from, to].join(" ")).toSorted();
  const files = FILE_IDS.filter((id) => id !== "placements").map((id) => {
    const rows: readonly object[] = id === "units" ? units : bundle[id];
    return rows.map((row) => JSON.stringify(row)).toSorted();
  });
  return { tree, files };
}

async function revisionOf(token: string): Promise<string> {
  return openSession(token, "read", async ({ who }) => who.revision);
}

function reversed(text: string): string {
  const [header, ...rows] = text.trimEnd().split("\n");
  return [header, ...rows.toReversed(), ""].join("\n");
}
