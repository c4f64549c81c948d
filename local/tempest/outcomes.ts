/** A line of results.py. */
export interface Result {
  /** Identifier of the test, or `setUpClass (<class>)` and the like. */
  id: string;
  status: string;
  seconds: number;
  /** Why it was skipped. */
  reason: string;
  /** Traceback and log. */
  details: string;
}

export interface Outcome {
  test: string;
  status: "passed" | "failed" | "skipped";
  seconds: number;
  /** Why it was skipped, or traceback and log of what failed. */
  why: string;
}

/**
 * What became of each test that was to run. A class that was skipped or failed as a whole stands for its tests; one
 * that failed when its tests were over is a failure of its own; a test that nothing is known about has failed.
 */
export function outcomes(tests: string[], results: Result[]): Outcome[] {
  const found = new Map(results.map((result) => [result.id, result]));
  const ofClass = (test: string) => found.get(`setUpClass (${classOf(test)})`);
  const unknown = { status: "fail", seconds: 0, reason: "", details: "it did not run: see run.log" };
  const afterwards = results.filter(
    ({ id, status }) => /^tearDown(Class|Module) /.test(id) && status === "fail",
  );
  return [
    ...tests.map((test) => outcome(test, found.get(test) ?? ofClass(test) ?? unknown)),
    ...afterwards.map((result) => outcome(result.id, result)),
  ];
}

/** `package.module.Class` of `package.module.Class.test[tags]`. */
const classOf = (test: string) => test.replace(/\[.*$/, "").replace(/\.[^.]*$/, "");

function outcome(test: string, { status, seconds, reason, details }: Omit<Result, "id">): Outcome {
  const passed = ["success", "xfail"].includes(status);
  return {
    test,
    status: passed ? "passed" : status === "skip" ? "skipped" : "failed",
    seconds,
    why: passed ? "" : status === "skip" ? reason : details,
  };
}
