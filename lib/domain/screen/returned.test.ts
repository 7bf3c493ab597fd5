import { expect, it } from "vitest";
import type { RecordChange } from "./record";
import { lastReturn } from "./returned";

function change(action: string, before: RecordChange["before"], after: RecordChange["after"]): RecordChange {
  return { at: "2021-05-12T08:00:00+07:00", by: "N.T.H", action: `activity.${action}`, before, after };
}

const sent = change("createAndSubmit", null, { status: "SUBMITTED" });
const back = (reason: string) => change("return", { status: "SUBMITTED" }, { status: "RETURNED", reason });

it("is none for what never came back", () => {
  expect(lastReturn([sent])).toBeNull();
});

it("is the last one, with what was changed since: as it stood then and as it stands", () => {
  const history = [
    ...[sent, back("Sai ngày"), change("edit", { occurredOn: "2021-05-01" }, { occurredOn: "2021-05-02" })],
    ...[change("submit", null, null), back("Thiếu ảnh")],
    change("edit", { title: "Tin", files: [] }, { title: "Tin A", files: ["a"] }),
    ...[change("edit", { title: "Tin A" }, { title: "Tin B" }), change("submit", null, null)],
  ];
  expect(lastReturn(history)).toMatchObject({
    reason: "Thiếu ảnh",
    by: "N.T.H",
    before: { title: "Tin", files: [] },
    after: { title: "Tin B", files: ["a"] },
  });
});
