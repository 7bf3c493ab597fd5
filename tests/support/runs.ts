/** How many examples a test takes: few each time, many by `npm run prove`. */
export function runs(few: number, many: number): number {
  return process.env.THOROUGH === undefined ? few : many;
}
