import { describe, expect, it } from "vitest";
import { z } from "zod";
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
  it("become what the schema's fields are", () => {
    const values = form([
      ["title", "5/11/2021"],
      ["occurredOn", "5/11/2021"],
      ["ended", "2021-12-01"],
      ["quantity", "12"],
      ["audiences", "MEMBERS"],
      ["audiences", ""],
      ["$ACTION_ID_1", "x"],
    ]);
    expect(fieldsOf(values, schema)).toEqual({
      title: "5/11/2021",
      occurredOn: "2021-11-05",
      ended: "2021-12-01",
      quantity: 12,
      audiences: ["MEMBERS"],
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
