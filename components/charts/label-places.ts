/** What the end labels of a cumulative chart stand beside: sizes in pixels, figures on the chart's own axes. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  /** The figure at the plot's upper edge. */
  readonly top: number;
  /** Today's place in the year, 0 to 1. */
  readonly elapsed: number;
  readonly value: number;
  readonly pace: number;
  readonly required: number;
  readonly forecast: number | null;
  /** What is free to the right of the plot, but for the forecast's own label at its height. */
  readonly beyond: number;
  /** How wide the two labels are. */
  readonly actualWidth: number;
  readonly paceWidth: number;
}

/** Where a label's middle line begins (or ends), from the plot's upper left corner. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

/** Heights above the axis, in pixels. */
interface Scene {
  readonly x: number;
  readonly width: number;
  readonly beyond: number;
  readonly height: number;
  readonly target: number;
  readonly forecast: number | null;
  /** Heights of the lines that go on after today, at a distance to the right of it. */
  readonly ahead: readonly ((distance: number) => number)[];
}

interface Label {
  readonly at: number;
  readonly width: number;
}

/** Between a point and its label. */
const ASIDE = 12;
/** Half of what a label needs in height. */
const HALF = 9;
const UP = 8;
const DOWN = 18;

/**
 * Places for the labels of the done and of the pace. All lines rise to the right, so the upper point's label is free
 * to its left and above, the lower one's to its right and below; early or late in the year one side is too narrow.
 */
export function endLabelPlaces(drawn: Drawn): { actual: LabelPlace; pace: LabelPlace } {
  const scene = sceneOf(drawn);
  const { top, height } = drawn;
  const actual = { at: (drawn.value / top) * height, width: drawn.actualWidth };
  const pace = { at: (drawn.pace / top) * height, width: drawn.paceWidth };
  const actualIsUpper = actual.at >= pace.at;
  const [upper, lower] = actualIsUpper ? [actual, pace] : [pace, actual];
  const places =
    drawn.elapsed === 1
      ? atYearEnd(upper, lower, scene)
      : ([upperPlace(upper, lower, scene), lowerPlace(lower, upper, scene)] as const);
  return actualIsUpper ? { actual: places[0], pace: places[1] } : { actual: places[1], pace: places[0] };
}

function sceneOf({ width, beyond, height, top, elapsed, ...figures }: Drawn): Scene {
  const { value, pace, required, forecast } = figures;
  const x = elapsed * width;
  const heightOf = (figure: number) => (figure / top) * height;
  const rising = (from: number, to: number) => (distance: number) =>
    heightOf(from) + ((heightOf(to) - heightOf(from)) * distance) / Math.max(1, width - x);
  const end = forecast === null ? null : heightOf(forecast);
  const ahead = [rising(pace, required), ...(forecast === null ? [] : [rising(value, forecast)])];
  return { x, width, beyond, height, target: heightOf(required), forecast: end, ahead };
}

function upperPlace(label: Label, lower: Label, scene: Scene): LabelPlace {
  if (scene.x - ASIDE >= label.width) return left(upperLeft(label, lower, scene), scene);
  return right(aboveAll(label, scene) + (label.at < DOWN + HALF ? 2 * HALF : 0), scene);
}

function lowerPlace(label: Label, upper: Label, scene: Scene): LabelPlace {
  if (!fitsRight(label, scene)) {
    const room = free(upperLeft(upper, label, scene), scene) - 2 * HALF;
    const beside = label.at + UP;
    return left(beside <= room ? beside : Math.max(HALF, Math.min(label.at - DOWN, room)), scene);
  }
  const under = below(label);
  return right(isCrossed(under, label, scene) ? aboveAll(label, scene) : under, scene);
}

function fitsRight(label: Label, { x, width, beyond, forecast }: Scene): boolean {
  const meets = forecast !== null && Math.abs(below(label) - forecast) < 2 * HALF;
  return width + (meets ? 0 : beyond) - x - ASIDE >= label.width;
}

/** Just below its point, but above the axis. */
function below({ at }: Label): number {
  return Math.max(HALF, at - DOWN);
}

/** At the year's end no line goes on: both labels stand beside the plot, each at its point. */
function atYearEnd(upper: Label, lower: Label, scene: Scene): readonly [LabelPlace, LabelPlace] {
  const x = scene.width + ASIDE;
  const above = Math.max(upper.at, 3 * HALF);
  const under = Math.max(HALF, Math.min(lower.at, above - 2 * HALF));
  const place = (at: number): LabelPlace => ({ x, y: scene.height - at, anchor: "start" });
  return [place(above), place(under)];
}

/** Just above its point; if the other label has to stand on this side too, with room for it above the axis. */
function upperLeft(label: Label, lower: Label, scene: Scene): number {
  return Math.max(label.at + UP, fitsRight(lower, scene) ? 0 : 3 * HALF);
}

/** Higher than the lines get where the label stands. */
function aboveAll({ width }: Label, { ahead }: Scene): number {
  return Math.max(...ahead.map((line) => line(ASIDE + width))) + HALF;
}

/** The lines rise, so one that begins below a label and ends above it goes through it. */
function isCrossed(at: number, { width }: Label, { ahead }: Scene): boolean {
  return ahead.some((line) => line(ASIDE) < at + HALF && line(ASIDE + width) > at - HALF);
}

function left(at: number, scene: Scene): LabelPlace {
  return { x: scene.x - ASIDE, y: scene.height - free(at, scene), anchor: "end" };
}

function right(at: number, scene: Scene): LabelPlace {
  return { x: scene.x + ASIDE, y: scene.height - free(at, scene), anchor: "start" };
}

/** Inside the plot, and off the target's line, upon which words could not be read: under it they can. */
function free(at: number, { height, target }: Scene): number {
  const inside = Math.min(at, height - HALF);
  return Math.abs(inside - target) < HALF ? target - HALF - 3 : inside;
}
