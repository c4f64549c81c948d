import { UserError } from "../../components/error";
import { didYouMean } from "../../components/nearest";

/** Tests that are run and judged together. */
export interface TestSet {
  name: string;
  /** What the identifiers of its tests match. */
  pattern: RegExp;
  /** What is asked of it: no failure, or the share of passed and excluded tests; nothing is excluded from the last. */
  judged: "smoke" | "api" | "asked";
}

/**
 * The smoke tests of Tempest and of all plugins, and for each service the API tests of Tempest and of the service's
 * plugin. Those of the plugins' rbac packages are not among them: keystone's alone are 1,900 cases of policies.
 */
export const testSets: TestSet[] = [
  { name: "smoke", pattern: /\[(.*,)?smoke(,.*)?\]$/, judged: "smoke" },
  {
    name: "identity",
    pattern: /^(tempest\.api\.identity|keystone_tempest_plugin\.tests\.api)\./,
    judged: "api",
  },
  { name: "image", pattern: /^tempest\.api\.image\./, judged: "api" },
  { name: "compute", pattern: /^tempest\.(serial_tests\.)?api\.compute\./, judged: "api" },
  { name: "network", pattern: /^(tempest\.api\.network|neutron_tempest_plugin\.api)\./, judged: "api" },
  { name: "volume", pattern: /^(tempest\.api\.volume|cinder_tempest_plugin\.api)\./, judged: "api" },
];

/** The sets of these names; what is no name is a regular expression. All sets if nothing is asked for. */
export function chooseSets(asked: string[], tests: string[]): TestSet[] {
  if (asked.length === 0) return testSets;
  return asked.map((name) => testSets.find((set) => set.name === name) ?? matching(name, tests));
}

function matching(text: string, tests: string[]): TestSet {
  const names = testSets.map(({ name }) => name);
  const remedy = `${names.join(", ")}, or a regular expression of test names`;
  let pattern;
  try {
    pattern = new RegExp(text);
  } catch (error) {
    throw new UserError(`TESTS="${text}"`, { why: (error as Error).message, remedy });
  }
  if (!tests.some((test) => pattern.test(test)))
    throw new UserError(`TESTS="${text}" names no set and matches no test${didYouMean(text, names)}`, {
      remedy,
    });
  return { name: text, pattern, judged: "asked" };
}
