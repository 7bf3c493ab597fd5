import { expect, it } from "vitest";
import { type Drawn, endLabelPlaces, type LabelPlace } from "./label-places";

const PLOT = { width: 500, height: 350, actualWidth: 95, paceWidth: 60 };
const BESIDE = { forecast: 92, ended: 116 };
/** Half the height of the letters. */
const LETTERS = 6;
const MONTHS = Array.from({ length: 12 }, (_, month) => (month + 1) / 12);

function drawn(elapsed: number, value: number, required: number): Drawn {
  const pace = Math.floor(required * elapsed);
  const forecast = value >= required || elapsed === 1 ? null : Math.floor(value / elapsed);
  return {
    ...PLOT,
    top: Math.max(required, value, forecast ?? 0) * 1.02,
    elapsed,
    value,
    pace,
    required,
    forecast,
    beyond: forecast === null ? BESIDE.ended : BESIDE.forecast,
  };
}

/** Left, right, top and bottom of the letters; y grows downwards. */
function boxOf({ x, y, anchor }: LabelPlace, width: number) {
  const start = anchor === "start" ? x : x - width;
  return { left: start, right: start + width, top: y - LETTERS, bottom: y + LETTERS };
}

type Box = ReturnType<typeof boxOf>;

/** Whether a straight line between two points goes through a box, asked pixel by pixel. */
function goesThrough(box: Box, from: readonly [number, number], to: readonly [number, number]): boolean {
  const steps = Array.from({ length: Math.ceil(to[0] - from[0]) + 1 }, (_, step) => step);
  return steps.some((step) => {
    const x = from[0] + step;
    const y = from[1] + ((to[1] - from[1]) * step) / Math.max(1, to[0] - from[0]);
    return x > box.left && x < box.right && y > box.top && y < box.bottom;
  });
}

/** What may be done at each month's end: nothing, one less than the pace, the pace, one more, all, far more than all. */
const yearOf = (required: number) =>
  MONTHS.flatMap((elapsed) => {
    const pace = Math.floor(required * elapsed);
    return [0, pace - 1, pace, pace + 1, required, Math.round(required * 1.2)]
      .filter((value) => value >= 0)
      .map((value) => drawn(elapsed, value, required));
  });

function lie(first: Box, second: Box): "apart" | "together" {
  const beside = first.right <= second.left || second.right <= first.left;
  return beside || first.bottom <= second.top || second.bottom <= first.top ? "apart" : "together";
}

it.each([1, 12, 52, 450])(
  "through a year of %i the labels stand free of each other and of every line",
  (of) => {
    for (const each of yearOf(of)) {
      const { width, height, top, elapsed, value, pace, required, forecast } = each;
      const places = endLabelPlaces(each);
      const [actual, beside] = [boxOf(places.actual, PLOT.actualWidth), boxOf(places.pace, PLOT.paceWidth)];
      const said = `${value} done, pace ${pace}, after ${elapsed} of the year`;
      const yOf = (figure: number) => height - (figure / top) * height;
      const today = elapsed * width;
      expect(lie(actual, beside), said).toBe("apart");
      for (const box of [actual, beside]) {
        expect(box.left, said).toBeGreaterThanOrEqual(0);
        expect(box.right, said).toBeLessThanOrEqual(width + each.beyond);
        expect(box.bottom, said).toBeLessThanOrEqual(height);
        expect(goesThrough(box, [0, yOf(required)], [width, yOf(required)]), said).toBe(false);
        expect(goesThrough(box, [today, yOf(pace)], [width, yOf(required)]), said).toBe(false);
        if (forecast === null) continue;
        expect(goesThrough(box, [today, yOf(value)], [width, yOf(forecast)]), said).toBe(false);
        const ownLabel = boxOf({ x: width + 5, y: yOf(forecast), anchor: "start" }, BESIDE.forecast);
        expect(lie(box, ownLabel), said).toBe("apart");
      }
    }
  },
);
