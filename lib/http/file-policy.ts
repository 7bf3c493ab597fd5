/** The policy of evidence: whatever it holds, a browser runs none of it. The gate sets it first, and the first one stays. */
export const FILE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

/** The policy of a report's page: its own styles and pictures, and nothing that runs; set first, like that of evidence. */
export const PAPER_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";
