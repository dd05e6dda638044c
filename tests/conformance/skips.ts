/** The conformance tests that are not run, each with the reason. */
export const SKIPS: Readonly<Record<string, string>> = {};
