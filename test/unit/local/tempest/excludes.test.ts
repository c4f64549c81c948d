import assert from "node:assert/strict";
import { test } from "node:test";
import { matchExcludes, parseExcludes } from "../../../../local/tempest/excludes";

test("An entry is a regular expression and its reason; comments and empty lines are none", () => {
  const [entry, ...others] = parseExcludes("# heading\n\n^tempest\\.api\\.image  # no second store\n");
  assert.deepEqual(others, []);
  assert.equal(entry!.pattern.source, "^tempest\\.api\\.image");
  assert.equal(entry!.reason, "no second store");
});

for (const line of ["^tempest", "^tempest  #", "^tempest no reason"])
  test(`"${line}" is an error that shows how an entry looks`, () => {
    assert.throws(
      () => parseExcludes(`# heading\n${line}`),
      /exclude\.txt, line 2.*\n.*<regular expression> {2}# <reason>/,
    );
  });

test("What is no regular expression is an error that names its line", () => {
  assert.throws(() => parseExcludes("a(b  # a reason"), /exclude\.txt, line 1.*a\(b/s);
});

test("An entry that matches no test is an error", () => {
  const entries = parseExcludes("^a\\.  # first\n^b\\.  # second");
  assert.throws(() => matchExcludes(entries, ["a.Class.test"]), /\^b\\\. matches no test/);
  assert.equal(matchExcludes(entries, ["a.Class.test", "b.Class.test"]), entries);
});
