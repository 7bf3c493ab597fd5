import { describe, expect, it } from "vitest";
import { z } from "zod";
import { code, ownCode } from "@/lib/schemas/text";
import { date } from "@/lib/schemas/time";
import { fieldsOf } from "./form-data";

const schema = z.object({
  title: z.string(),
  occurredOn: date,
  ended: date.optional(),
  quantity: z.number().default(1),
  audiences: z.array(z.string()),
});

function form(pairs: readonly [string, string][]): FormData {
  const values = new FormData();
  for (const [name, value] of pairs) values.append(name, value);
  return values;
}

describe("the values of a form", () => {
  it("hold codes without what is not seen around them, a new record's own too", () => {
    const values = form([
      ["unit", " LX\u200b"],
      ["code", "\u200b BLD "],
    ]);
    expect(fieldsOf(values, z.object({ unit: code, code: ownCode.nullable() }))).toEqual({
      unit: "LX",
      code: "BLD",
    });
  });

  it("become what the schema's fields are", () => {
    const values = form([
      ["title", "5/11/2021"],
      ["occurredOn", "5/11/2021"],
      ["ended", "2021-12-01"],
      ["quantity", "1.412.000"],
      ["audiences", "MEMBERS"],
      ["audiences", ""],
      ["$ACTION_ID_1", "x"],
    ]);
    expect(fieldsOf(values, schema)).toEqual({
      title: "5/11/2021",
      occurredOn: "2021-11-05",
      ended: "2021-12-01",
      quantity: 1_412_000,
      audiences: ["MEMBERS"],
    });
  });

  it("hold numbers with a comma, and as JSON what is no single value", () => {
    const asked = z.object({
      weight: z.number().default(1),
      condition: z.array(z.object({ value: z.number() })).default([]),
      measure: z.discriminatedUnion("type", [z.object({ type: z.literal("count") })]).nullable(),
      waived: z.boolean().default(false),
      own: z.boolean(),
    });
    const values = form([
      ["weight", "0,5"],
      ["condition", '[{"value":500}]'],
      ["measure", '{"type":"count"}'],
      ["waived", "true"],
      ["own", "false"],
    ]);
    expect(fieldsOf(values, asked)).toEqual({
      ...{ weight: 0.5, condition: [{ value: 500 }], measure: { type: "count" } },
      ...{ waived: true, own: false },
    });
  });

  it("are read without what shows nothing around them; alone it is as empty", () => {
    const asked = z.object({
      unit: code.optional(),
      title: z.string(),
      quantity: z.number(),
      occurredOn: date,
    });
    const values = form([
      ["unit", "\u200BLX\u00A0"],
      ["title", "\u200B\u3164 "],
      ["quantity", " 12\u200B"],
      ["occurredOn", "\uFEFF5/11/2021 "],
    ]);
    expect(fieldsOf(values, asked)).toEqual({
      unit: "LX",
      title: null,
      quantity: 12,
      occurredOn: "2021-11-05",
    });
  });

  it("that cannot be stay as they were typed, and what is empty is null", () => {
    expect(
      fieldsOf(
        form([
          ["occurredOn", "31/02/2021"],
          ["title", ""],
        ]),
        schema,
      ),
    ).toEqual({
      occurredOn: "31/02/2021",
      title: null,
    });
  });
});
