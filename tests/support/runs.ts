/** What a test takes, how many examples as a rule: few each time, many by `npm run prove`. */
export function runs<T = number>(few: T, many: T): T {
  return process.env.THOROUGH === undefined ? few : many;
}
