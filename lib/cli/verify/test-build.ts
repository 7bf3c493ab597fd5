/** The build that tests serve: a folder of its own, and one key, so that every installation of a test can serve it. */
export const TEST_BUILD = {
  NEXT_DIST_DIR: ".next-test",
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, "tests").toString("base64"),
};
