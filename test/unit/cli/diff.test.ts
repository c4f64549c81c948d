import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceChanges } from "../../../cli/config/diff";
import { Catalogue } from "../../../releases/catalogue/catalogue";
import type { LibraryCatalogue, ServiceCatalogue } from "../../../releases/catalogue/model";

const libraries: LibraryCatalogue = {
  releases: ["2024.1", "2025.1"],
  libraries: { "oslo.log": { DEFAULT: { use_syslog: { type: "boolean", releases: "2025.1" } } } },
  authPlugins: {},
};

const nova: ServiceCatalogue = {
  releases: ["2024.1", "2025.1"],
  files: {
    "nova.conf": {
      libraries: { "oslo.log": "2024.1-2025.1" },
      groups: {
        DEFAULT: {
          same: { type: "string" },
          gone: { type: "string", releases: "2024.1" },
          old_name: { type: "integer", releases: "2024.1" },
          "new-name": { type: "integer", releases: "2025.1", formerly: ["DEFAULT.old-name"] },
          moves: { type: "integer", releases: "2024.1" },
          workers: [
            { type: "integer", default: 1, releases: "2024.1" },
            { type: "integer", default: 2, min: 1, releases: "2025.1" },
          ],
          legacy: [
            { type: "string", releases: "2024.1" },
            { type: "string", deprecated: "2025.1", releases: "2025.1" },
          ],
        },
        Api: { moved: { type: "integer", releases: "2025.1", formerly: ["DEFAULT.moves", "DEFAULT.same"] } },
      },
      families: { backend: { options: { pool: { type: "string", releases: "2025.1" } } } },
    },
    "agent.conf": { releases: "2024.1-2025.1", libraries: { "oslo.log": "2024.1-2025.1" }, groups: {} },
    "new.conf": { releases: "2025.1", libraries: {}, groups: { DEFAULT: { one: { type: "port" } } } },
  },
};

const known = new Catalogue((name) => ({ nova, libraries })[name]).service("nova")!;

const between = (from: string, to: string) =>
  serviceChanges(known, from, to, Object.keys(nova.files)).map(
    ({ kind, files, group, option, from: was, to: is }) =>
      [kind, `${files.join()} ${group}.${option}`, was, is].filter((text) => text !== undefined).join(" | "),
  );

test("All kinds of changes; those of a library once for all files that have it", () => {
  assert.deepEqual(between("2024.1", "2025.1").sort(), [
    "added | new.conf DEFAULT.one | a port from 0 to 65535",
    "added | nova.conf <backend>.pool | a text",
    "added | nova.conf,agent.conf DEFAULT.use_syslog | true or false",
    "default | nova.conf DEFAULT.workers | 1 | 2",
    "deprecated | nova.conf DEFAULT.legacy",
    "limits | nova.conf DEFAULT.workers | an integer | an integer from 1 on",
    "removed | nova.conf DEFAULT.gone",
    "renamed | nova.conf Api.moved | DEFAULT.moves | Api.moved",
    "renamed | nova.conf DEFAULT.new_name | DEFAULT.old_name | DEFAULT.new_name",
  ]);
});

test("Nothing differs from itself, and backwards what was added is removed", () => {
  assert.deepEqual(between("2025.1", "2025.1"), []);
  const back = between("2025.1", "2024.1");
  assert.ok(back.includes("removed | nova.conf DEFAULT.new_name"));
  assert.ok(back.includes("added | nova.conf DEFAULT.old_name | an integer"));
});
