import { describe, expect, it } from "vitest";
import { ROOT, storedBelow, storedUnits, told, upper } from "@/tests/support/bundle/checking";
import type { BundleRow } from "../bundle";

describe("what is odd", () => {
  const GROUP: BundleRow<"channels"> = {
    code: "c",
    unit: "A",
    platform: "ZALO",
    purpose: "CADRE_LINK",
    name: "c",
    url: null,
    opened: "2021-01-01",
    closed: "2022-01-01",
  };
  const headcounts: BundleRow<"headcounts">[] = ["A", "B"].map((unit) => ({
    unit,
    asOf: "2021-01-01",
    workers: null,
    members: null,
    fullTimeOfficials: 3,
    committeeMembers: null,
    unionGroups: null,
    groupLeaders: null,
  }));

  it("is a date outside the unit's or the channel's interval", () => {
    const units = [ROOT, upper("A", "T", { from: "2021-02-01", to: "2022-01-01" })];
    const enquiry = { id: "e", unit: "A", answeredAt: null, topic: null };
    const enquiries = [
      { ...enquiry, receivedAt: "2021-12-31T23:59:59.999999+07:00" },
      { ...enquiry, id: "f", receivedAt: "2022-01-01T00:00:00+07:00" },
    ];
    const coverage = [{ channel: "c", asOf: "2022-01-01", audience: "WORKERS", connected: 0 } as const];
    expect(told({ units, channels: [GROUP], enquiries, coverage })).toEqual({
      errors: [],
      warnings: [
        "channels.csv:2:opened bundle.outside.unit 2021-01-01",
        "coverage.csv:2:as_of bundle.outside.channel 2022-01-01",
        "enquiries.csv:3:received_at bundle.outside.unit 2022-01-01",
      ],
    });
  });

  it("is a reading above the total below its unit on that day, where that is known", () => {
    const reading = {
      channel: "c",
      asOf: "2021-06-30",
      audience: "FULL_TIME_OFFICIALS",
      connected: 7,
    } as const;
    const below = { units: [ROOT, upper("A"), upper("B", "A")], channels: [GROUP], headcounts };
    expect(told({ ...below, coverage: [reading] }).warnings).toEqual([
      "coverage.csv:2:connected bundle.readingAboveTotal 7",
    ]);
    expect(told({ ...below, coverage: [{ ...reading, connected: 6 }] }).warnings).toEqual([]);
    expect(
      told({ ...below, coverage: [{ ...reading, asOf: "2021-01-01", audience: "COMMITTEE_MEMBERS" }] })
        .warnings,
    ).toEqual([]);
  });

  it("is a parent that does not operate, no parent, or a parent for a unit that has moved", () => {
    const units = [
      ROOT,
      upper("A", "T", { to: "2021-06-01" }),
      upper("B", "A", { to: "2021-07-01" }),
      upper("C", null),
      upper("D", "A", { to: "2021-06-01" }),
    ];
    expect(told({ units }).warnings).toEqual([
      "units.csv:5:parent bundle.withoutParent C",
      "units.csv:4:parent bundle.parentNotOperating A",
    ]);
    const stored = {
      units: storedUnits,
      placements: [storedBelow("A", "T", null, "2021-01-01"), storedBelow("A", "B", "2021-01-01")],
    };
    expect(told({ units: [ROOT, upper("A"), upper("B")] }, stored).warnings).toEqual([
      "units.csv:3:parent bundle.parentIgnored A",
    ]);
  });

  it("is overlapping links and appointments", () => {
    const link = { channel: "c", unit: "B", joined: "2021-02-01", left: null };
    const reporter = { unit: "A", fullName: "Phan Thị Bé Năm", decisionNo: null };
    const reporters = [
      { ...reporter, appointed: "2021-01-01", ended: "2021-02-02" },
      { ...reporter, appointed: "2021-02-01", ended: null },
    ];
    expect(
      told({ channels: [GROUP], chairLinks: [link, { ...link, joined: "2021-03-01" }], reporters }).warnings,
    ).toEqual([
      "chair_links.csv:3:joined bundle.overlapWarned c, B",
      "reporters.csv:3:appointed bundle.overlapWarned A, Phan Thị Bé Năm",
    ]);
  });

  it("is a page or a group, an outlet or a type that is called as another, however it is written", () => {
    const open = { ...GROUP, closed: null };
    const channels = [open, { ...open, code: "d", name: ` ${open.name.toUpperCase()}` }];
    const closed = { ...GROUP, code: "e", closed: "2021-02-01" };
    const outlets = [
      { code: "o", name: "Đài huyện", kind: "RADIO" },
      { code: "p", name: "dai huyen", kind: "RADIO" },
    ] as const;
    expect(told({ channels: [...channels, closed], outlets: [...outlets] }).warnings).toEqual([
      "channels.csv:3:name bundle.sameName",
      "outlets.csv:3:name bundle.sameName",
    ]);
  });

  it("is a row for a withdrawn record, and one for a type that every federation has", () => {
    const facilities = [
      { id: "f", unit: "A", kind: "OTHER", quantity: 1, installed: null, removed: null } as const,
    ];
    const activityTypes = [{ code: "PAGE_POST", name: "Bài", reviewed: true }];
    expect(told({ facilities, activityTypes }, {}, { facilities: ["f"] }).warnings).toEqual([
      "facilities.csv:2:id bundle.withdrawn f",
      "activity_types.csv:2:code bundle.builtInType PAGE_POST",
    ]);
  });
});
