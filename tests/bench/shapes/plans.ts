import { cataloguePlan, DEFAULT_CLASSES } from "@/lib/domain/catalogue";
import type { Measure } from "@/lib/domain/measure";
import type { Plan, Target } from "@/lib/domain/plan";
import type { Level } from "@/lib/domain/unit";
import type { Ground } from "./ground";

const COUNTED = [
  ["SPECIAL_CAMPAIGN", undefined],
  ["TV_PROGRAMME", ["PTTH"]],
  ["RADIO_EPISODE", ["PTTH", "BAO"]],
  ["NEWSPAPER_COLUMN", ["BAO"]],
  ["WEBSITE_ARTICLE", ["WEB", "MXH"]],
  ["TRAINING_CLASS", undefined],
  ["PAGE_POST", ["MXH"]],
] as const;

/** The catalogue's plan, which a new federation has. */
export function defaultPlan(year: number): Plan {
  return cataloguePlan(year);
}

/** 24 targets: every type counted at two levels and thresholds, in subtrees and at outlets, and each other measure. */
export function widePlan(year: number): Plan {
  const counted = COUNTED.flatMap(([activityType, outlets]): [Level, Measure][] => {
    const count = { type: "count", activityType, minimum: 6 } as const;
    const named = outlets && { outlets };
    return [
      ["UPPER", { ...count, ...named, scope: "subtree", countsFrom: "APPROVED" }],
      ["PROVINCIAL", { ...count, scope: "subtree", countsFrom: "SUBMITTED" }],
      ["GRASSROOTS", { ...count, ...named, scope: "own", countsFrom: "PUBLISHED" }],
    ];
  });
  const others: [Level, Measure][] = [
    [
      "UPPER",
      { type: "coverage", purpose: "CADRE_LINK", audience: "CHAIRS", minimumPercent: 90, scope: "subtree" },
    ],
    ["UPPER", { type: "response", hours: 24, minimumPercent: 80 }],
    ["GRASSROOTS", { type: "recency", activityType: "PAGE_POST", maxDays: 30 }],
  ];
  const targets = [...counted, ...others].map(
    ([level, measure], index): Target => ({
      code: `C${String(index + 1).padStart(2, "0")}`,
      title: `Chỉ tiêu ${index + 1}`,
      titleEn: null,
      sentence: null,
      level,
      kinds: [],
      condition: [],
      force: "MANDATORY",
      weight: 1,
      dueOn: index % 8 === 0 ? `${year}-06-30` : null,
      measure,
    }),
  );
  return {
    year,
    title: `Kế hoạch 24 chỉ tiêu năm ${year}`,
    titleEn: null,
    documentNo: null,
    issuedOn: null,
    startsOn: null,
    endsOn: null,
    classes: DEFAULT_CLASSES,
    classesEn: null,
    targets,
  };
}

/** Makes it the federation's plan of its year, in place of any other. */
export async function layPlan({ client, tenant }: Ground, plan: Plan): Promise<void> {
  const { year, title, classes, targets } = plan;
  const named = [tenant, year];
  await client.query("DELETE FROM overrides WHERE tenant_id = $1 AND year = $2", named);
  await client.query("DELETE FROM targets WHERE tenant_id = $1 AND year = $2", named);
  await client.query(
    `INSERT INTO plans (tenant_id, year, title, classes) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant_id, year) DO UPDATE SET title = excluded.title, classes = excluded.classes`,
    [...named, title, JSON.stringify(classes)],
  );
  await client.query(
    `INSERT INTO targets (tenant_id, year, code, title, level, kinds, condition, measure, force, weight, due_on)
     SELECT $1, $2, t.code, t.title, t.level, t.kinds, t.condition, t.measure, t.force, t.weight, t."dueOn"
     FROM jsonb_to_recordset($3::jsonb) AS t (code text, title text, level text, kinds text[], condition jsonb, measure jsonb,
       force text, weight numeric, "dueOn" date)`,
    [...named, JSON.stringify(targets)],
  );
}
