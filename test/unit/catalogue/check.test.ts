import assert from "node:assert/strict";
import { test } from "node:test";
import { checkConfiguration, checkRendered, findingText, refuse } from "../../../releases/catalogue/check";
import { fixture } from "./fixture";

type Groups = Record<string, Record<string, unknown>>;

const said = (
  file: string,
  groups: Groups,
  more: { service?: string; release?: string; unchecked?: Groups } = {},
) =>
  checkConfiguration(
    {
      service: more.service ?? "cinder",
      release: more.release ?? "2024.1",
      config: { [file]: groups },
      unchecked: more.unchecked && { [file]: more.unchecked },
    },
    fixture,
  ).map((finding) => `${finding.severity}: ${findingText(finding)}`);

const rabbit = (options: Record<string, unknown>, release?: string) =>
  said("cinder.conf", { oslo_messaging_rabbit: options }, { release });

test("what is right is accepted, whatever the case of the group", () => {
  assert.deepEqual(rabbit({ rabbit_quorum_queue: true }), []);
  assert.deepEqual(said("cinder.conf", { DEFAULT: { workers: 2 }, NOVA: { interface: "internal" } }), []);
});

test("a file that the service does not read is refused", () => {
  assert.deepEqual(said("cindr.conf", {}), [
    'error: cindr.conf: there is no such configuration file; the files are cinder.conf, did you mean "cinder.conf"?',
  ]);
  assert.deepEqual(said("new.conf", {}), ["error: new.conf: exists from 2025.1 on, cinder runs 2024.1"]);
});

test("an unknown group is refused once, with what is near", () => {
  assert.deepEqual(said("cinder.conf", { keystone_authtokn: { a: 1, b: 2 } }), [
    'error: cinder.conf [keystone_authtokn]: there is no such group, did you mean "keystone_authtoken"?',
  ]);
  assert.match(said("cinder.conf", { default: { workers: 1 } })[0]!, /no such group, did you mean "DEFAULT"/);
});

test("an unknown option is refused with what is near, in its group and in others", () => {
  assert.deepEqual(rabbit({ rabbit_quorum_queues: true }), [
    "error: cinder.conf [oslo_messaging_rabbit] rabbit_quorum_queues = true: there is no such option in this group, " +
      'did you mean "rabbit_quorum_queue"?',
  ]);
  assert.match(rabbit({ workers: 1 })[0]!, /no such option in this group, it exists in \[DEFAULT\]/);
  assert.match(said("cinder.conf", { DEFAULT: { "api-rate": "x" } })[0]!, /is written api_rate in files/);
});

test("an option of other releases says which", () => {
  assert.match(rabbit({ rabbit_stream_fanout: true })[0]!, /: exists from 2025.1 on, cinder runs 2024.1$/);
  assert.match(
    rabbit({ kombu_compression: "gzip" }, "2025.1")[0]!,
    /: exists until 2024.1, cinder runs 2025.1$/,
  );
  assert.deepEqual(rabbit({ ssl: true }, "2024.2"), []);
  assert.match(rabbit({ ssl: true }, "2025.1")[0]!, /must be one of on, off; write it in quotes/);
});

test("a wrong value is refused with what is allowed", () => {
  assert.deepEqual(said("cinder.conf", { DEFAULT: { workers: "4" } }), [
    'error: cinder.conf [DEFAULT] workers = "4": must be an integer from 1 on; write it without quotes: 4',
  ]);
  assert.match(
    said("cinder.conf", { nova: { interface: "intern" } })[0]!,
    /public, internal, admin, did you mean "internal"/,
  );
});

test("the service's own option wins over that of a library", () => {
  assert.match(rabbit({ heartbeat_rate: -1 })[0]!, /must be an integer from 0 on/);
});

test("a deprecated name is a warning, and an error where the name of today is set too", () => {
  assert.deepEqual(rabbit({ kombu_ssl_ca_certs: "/ca" }), [
    'warning: cinder.conf [oslo_messaging_rabbit] kombu_ssl_ca_certs = "/ca": is a deprecated name, the option is ' +
      "[oslo_messaging_rabbit] ssl_ca_file now",
  ]);
  assert.match(
    rabbit({ kombu_ssl_ca_certs: "/ca", ssl_ca_file: "/b" })[0]!,
    /^error: .*has no effect.*ssl_ca_file is set/,
  );
  // Of two old names the first one counts. One with dashes works either way.
  for (const option of ["kombu-ca", "kombu_ca"]) {
    const both = said("cinder.conf", {
      DEFAULT: { [option]: "/a" },
      oslo_messaging_rabbit: { kombu_ssl_ca_certs: "/b" },
    });
    assert.match(both[0]!, /^error: .*has no effect.*kombu_ssl_ca_certs is set/);
    assert.match(both[1]!, /^warning/);
  }
  assert.match(rabbit({ kombu_ssl_ca_certs: 5 })[0]!, /must be a text; .*its name is .* now/);
});

test("an option that is deprecated for removal is a warning with the release", () => {
  assert.deepEqual(rabbit({ kombu_failover_strategy: "shuffle" }), [
    'warning: cinder.conf [oslo_messaging_rabbit] kombu_failover_strategy = "shuffle": is deprecated for removal since ' +
      "2024.1: it does nothing soon, or already",
  ]);
});

test("a secret in plain is refused, and never shown", () => {
  const refused = said("cinder.conf", {
    DEFAULT: { transport_url: "geheim" },
    keystone_authtoken: { password: "geheim", auth_url: "http://u:geheim@h" },
    elsewhere: { san_password: "geheim" },
  });
  assert.equal(refused.length, 5, refused.join("\n"));
  for (const text of refused) assert.doesNotMatch(text, /geheim/);
  assert.match(
    refused[0]!,
    /would be a secret in plain text.*environment variable OS_DEFAULT__TRANSPORT_URL$/,
  );
});

test("what is not to be checked is not, but for secrets", () => {
  assert.deepEqual(
    said("cinder.conf", {}, { unchecked: { own: { thing: 1 }, DEFAULT: { workers: "x" } } }),
    [],
  );
  assert.match(
    said("cinder.conf", {}, { unchecked: { own: { my_password: "x" } } })[0]!,
    /would be a secret/,
  );
});

test("a service or release that is not known is checked for secrets only", () => {
  assert.deepEqual(said("any.conf", { DEFAULT: { any: 1 } }, { service: "other" }), []);
  assert.match(
    said("any.conf", { DEFAULT: { password: "x" } }, { service: "other" })[0]!,
    /would be a secret/,
  );
  const later = said("cinder.conf", { DEFAULT: { any: 1 } }, { release: "2027.1" });
  assert.match(later.join(), /^warning: cinder.conf: the options of cinder 2027.1 are not known[^:]*$/);
});

const rendered = (text: string, environment: Record<string, string | undefined> = {}, unchecked = {}) =>
  checkRendered(
    {
      service: "cinder",
      release: "2024.1",
      texts: { "cinder.conf": text },
      environment: Object.entries(environment).map(([name, value]) => ({ where: "Job x/y", name, value })),
      unchecked,
    },
    fixture,
  ).map(findingText);

test("the text of a file is checked as oslo.config reads it", () => {
  assert.deepEqual(
    rendered("[DEFAULT]\nworkers = 4\n[oslo_messaging_rabbit]\nrabbit_quorum_queue: YES\n"),
    [],
  );
  assert.match(rendered("[DEFAULT]\nworkers = four\n")[0]!, /workers = "four": must be an integer from 1 on/);
  assert.match(rendered("[DEFAULT]\nworkers = 1\nworkers = 2\n")[0]!, /is given 2 times/);
  assert.match(rendered("[DEFAULT]\nworkers\n")[0]!, /line 2 has neither "=" nor ":": workers/);
  assert.deepEqual(rendered("[DEFAULT]\nworkers = $other\n"), []);
  assert.deepEqual(
    rendered("[own]\nx = 1\n[DEFAULT]\ny = 2\n", {}, { "cinder.conf": { own: { x: 1 }, DEFAULT: { y: 2 } } }),
    [],
  );
});

test("environment variables that oslo.config reads must name options", () => {
  const fine = {
    OS_DEFAULT__TRANSPORT_URL: "rabbit://user:$(PASSWORD)@queue",
    OS_KEYSTONE_AUTHTOKEN__PASSWORD: undefined,
    OS_BOOTSTRAP_PASSWORD: "x",
    OS_AUTH_URL: "x",
  };
  assert.deepEqual(rendered("", fine), []);
  assert.deepEqual(rendered("", { OS_DEFAULT__WORKRS: "1" }), [
    'Job x/y OS_DEFAULT__WORKRS: cinder has no such option, did you mean "WORKERS"?',
  ]);
  assert.match(
    rendered("", { OS_OSLO_MESSAGING_RABBIT__KOMBU_SSL_CA_CERTS: "/a" })[0]!,
    /deprecated name.*SSL_CA_FILE now/,
  );
  assert.match(rendered("", { OS_DEFAULT__WORKERS: "two" })[0]!, /= "two": must be an integer/);
  assert.match(rendered("", { OS_DEFAULT__TRANSPORT_URL: "geheim" })[0]!, /would be a secret in plain text/);
});

test("all mistakes are in one error", () => {
  const config = { "cinder.conf": { DEFAULT: { workers: 0, workrs: 1 } } };
  const findings = checkConfiguration({ service: "cinder", release: "2024.1", config }, fixture);
  assert.throws(() => refuse("cinder: the configuration", findings), {
    name: "UserError",
    message:
      /^cinder: the configuration has 2 mistakes: \n  - .*workers = 0.*\n  - .*workrs = 1.*\n  remedy: /,
  });
  assert.doesNotThrow(() => refuse("cinder: the configuration", []));
});
