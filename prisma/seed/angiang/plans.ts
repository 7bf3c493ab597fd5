import { CATALOGUE_YEARS, cataloguePlan } from "@/lib/domain/catalogue";
import { isSummed, type Measure } from "@/lib/domain/measure";
import type { BundleRow } from "@/lib/transfer/bundle";
import type { DemoFederation } from "./federation";

/** The plans of 2021 to 2023, then that of the present year: the same targets, the milestone moved to that year. */
export function planRows({ presentYear }: DemoFederation): BundleRow<"plans">[] {
  const story = CATALOGUE_YEARS.map((year) => {
    const { title, documentNo, issuedOn, startsOn, endsOn, classes } = cataloguePlan(year);
    return { year, title, documentNo, issuedOn, startsOn, endsOn, classes: mutable(classes) };
  });
  const present = {
    ...{ year: presentYear, documentNo: `12/KH-LĐLĐ`, classes: null },
    title: `Kế hoạch truyền thông Công đoàn năm ${presentYear}`,
    ...{
      issuedOn: `${presentYear - 1}-12-15`,
      startsOn: `${presentYear}-01-01`,
      endsOn: `${presentYear}-12-31`,
    },
  };
  return [...story, present];
}

/** Targets of every year that has a plan. */
export function targetRows({ presentYear }: DemoFederation): BundleRow<"targets">[] {
  return [...CATALOGUE_YEARS, presentYear].flatMap((year) =>
    cataloguePlan(year).targets.map(({ sentence: _, ...target }) => ({
      ...{ ...target, year },
      kinds: [...target.kinds],
      condition: [...target.condition],
      dueOn: target.dueOn === null || year !== presentYear ? target.dueOn : `${presentYear}-06-30`,
      measure: mutableMeasure(target.measure),
    })),
  );
}

/** A unit that was asked for less, and units of whom nothing was asked. */
export function overrideRows({ presentYear, unions }: DemoFederation): BundleRow<"overrides">[] {
  const seafood = unions.find((union) => union.name.endsWith("Thủy sản Vĩnh Xương"))?.code ?? "TC-001";
  return [
    {
      ...{ unit: "YT", target: "U5", year: 2022, required: 24, waived: false },
      reason: "Dồn lực cho phòng, chống dịch COVID-19 trong quý I",
    },
    {
      ...{ unit: seafood, target: "G1", year: 2023, required: null, waived: true },
      reason: "Tạm ngừng sản xuất sáu tháng do thiếu đơn hàng",
    },
    {
      ...{ unit: "KCN", target: "U5", year: presentYear, required: 36, waived: false },
      reason: "Đơn vị tự nguyện đăng ký cao hơn chỉ tiêu",
    },
  ];
}

function mutable<T>(rows: readonly (readonly [number, T])[]): [number, T][] {
  return rows.map(([score, label]) => [score, label]);
}

function mutableMeasure(measure: Measure | null): BundleRow<"targets">["measure"] {
  if (!isSummed(measure)) return measure;
  const { outlets, schedule, ...rest } = measure;
  return {
    ...rest,
    ...(outlets !== undefined && { outlets: [...outlets] }),
    ...(schedule !== undefined && { schedule: schedule.map((checkpoint) => ({ ...checkpoint })) }),
  };
}
