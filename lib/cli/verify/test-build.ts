/**
 * The build that tests serve: a folder of its own, and one key, so that every installation of a test can serve it. Its types
 * are checked once, by the stage that checks those of the tests too.
 */
export const TEST_BUILD = {
  NEXT_DIST_DIR: ".next-test",
  BUILD_IS_CHECKED_APART: "1",
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, "tests").toString("base64"),
};
