import type { Command } from "./command";

/** Each part is loaded when it is called, for the sake of the others' start. */
export const config: Command = {
  summary: "configuration files of OpenStack's services: what they may say, what differs, what is wrong",
  help: "usage: genestack config COMMAND ...",
  commands: {
    explain: {
      summary: "say what a file, a group or an option is",
      help: `usage: genestack config explain FILE [GROUP [OPTION]] [--service S] [--release R] [--json]
  Says what a configuration file may hold, what a group may, or what an option is: its type, default, limits, releases.
  FILE     such as nova.conf; the name of a service stands for its file
  GROUP    such as DEFAULT; an option alone is looked for in all groups
  --service S  where several services have a file of that name
  --release R  default: the service's release in releases/versions.ts
  --json       for programs
example: genestack config explain nova.conf DEFAULT cpu_allocation_ratio`,
      run: async (args) => (await import("./config/explain")).explain(args),
    },
    diff: {
      summary: "list how the options of a service differ between two releases",
      help: `usage: genestack config diff FROM TO SERVICE [FILE] [--json]
  Lists the options that are added, removed, renamed, newly deprecated, have another type or
  default, or lose a deprecated name.
example: genestack config diff 2024.1 2025.1 nova`,
      run: async (args) => (await import("./config/diff")).diff(args),
    },
    check: {
      summary: "check configuration files, or the values of openstack-helm",
      help: `usage: genestack config check FILE... [--service S] [--release R] [--as NAME] [--unchecked GROUP.OPTION]...
                              [--no-secrets] [--json]
  Checks oslo.config's files and the \`conf:\` of openstack-helm's or Genestack's values: names and values of options.
  Exit code: 1 where something is wrong, 2 where it was not called correctly.
  --service S  default: the service whose file has the name
  --release R  default: the service's release in releases/versions.ts
  --as NAME    which of the service's files it is, default: the one of its name, or the service's main one
  --unchecked GROUP.OPTION  leave an option out
  --no-secrets secrets in plain text are wrong: for what is to lie in a ConfigMap
  --json       for programs
example: genestack config check /etc/nova/nova.conf --release 2025.1`,
      run: async (args) => (await import("./config/check")).check(args),
    },
    import: {
      summary: "turn values of openstack-helm or Genestack into a stack's settings",
      help: `usage: genestack config import VALUES.yaml... [--service S] [--release R] [--output FILE] [--json]
  Merges values of openstack-helm or Genestack as helm does, and writes what their \`conf:\` sets for a stack file to
  standard output: what the service has anyway, what the components of this project set, and what is wrong is left out.
  What became of each option goes to standard error.
  --service S    default: the service that \`conf:\` names
  --release R    default: the service's release in releases/versions.ts
  --output FILE  instead of standard output
  --json         both for programs, on standard output
example: genestack config import base-helm-configs/nova/nova-helm-overrides.yaml /etc/genestack/helm-configs/nova/*.yaml`,
      run: async (args) => (await import("./config/import")).importValues(args),
    },
  },
};
