import type { Configuration } from "./configuration";
import { mainWorkload, type Pod, type ServiceDescription, type Workload } from "./description";
import { PROGRAMS, python, withImports } from "./program";
import { sharedEnvironment } from "./shared-config";
import type { Surroundings } from "./surroundings";
import type { PodValues, VolumeValues, WorkloadValues } from "./values";

/** What the pods of a Job, CronJob or workload see and may; `further` are commands that run beside their own. */
export function podValues(
  { command, init, rules, dependsOn, image, host, privileges, env = [], volumes = {}, ...part }: Pod,
  description: ServiceDescription,
  around: Surroundings,
  config: Configuration,
  further: string[][] = [],
): PodValues {
  const { name, texts = {}, overlays, programFiles } = description;
  const special = { ...overlays, ...programFiles };
  const all = Object.keys({ ...config, ...texts }).filter((file) => !(file in special));
  const { files = all, databases, accounts = true } = part;
  const state = `/var/lib/${name}`;
  const commands = [command, ...Object.values(init ?? {}).map((container) => container.command), ...further];
  return {
    command,
    ...{ init, rules, dependsOn, image, host, privileges },
    env: [...(accounts ? sharedEnvironment(description, around, databases) : []), ...env],
    volumes: {
      ...(files.length > 0 ? { config: { path: `/etc/${name}`, files } } : {}),
      ...programs(commands),
      ...(Object.values(volumes).some(({ path }) => path === state) ? {} : { state: { path: state } }),
      ...volumes,
    },
  };
}

/** The volume with the programs that are named in commands, and what they import of each other. */
function programs(commands: string[][]): Record<string, VolumeValues> {
  const words = commands.flat().filter((word) => word.startsWith(`${PROGRAMS}/`));
  const files = withImports(words.map((word) => word.slice(PROGRAMS.length + 1)));
  return files.length > 0 ? { programs: { path: PROGRAMS, files } } : {};
}

/** The same of a workload, with how it serves and how often it runs. */
export function workloadValues(
  name: string,
  description: ServiceDescription,
  around: Surroundings,
  config: Configuration,
): WorkloadValues {
  const workload = description.workloads[name]!;
  const queue = workload.consumer && connectedTo(around.queue!.host, around.queue!.port);
  const checks = workload.checks ?? queue;
  const command = workload.command(around.workers);
  const { kind, port, health, healthHost, nodes, strategy, maxUnavailable, gracePeriod, leave } = workload;
  const further = [...(checks ? [checks.ready, checks.alive] : []), ...(leave ? [leave] : [])];
  return {
    ...podValues({ ...workload, command }, description, around, config, further),
    ...{ kind, port, health, healthHost, checks, nodes, strategy, maxUnavailable, gracePeriod, leave },
    nodePort: name === mainWorkload(description) ? around.nodePort : around.exposed?.[name]?.nodePort,
    replicas: kind === "DaemonSet" ? undefined : replicasOf(workload, around),
  };
}

/** It has a connection to a server; a restart helps where it has none although the server answers. */
export function connectedTo(host: string, port: number): NonNullable<WorkloadValues["checks"]> {
  const check = (question: string) => [
    python,
    // Without the packages, whose search takes longer than the check.
    "-IS",
    `${PROGRAMS}/connected.py`,
    ...[question, host, `${port}`],
  ];
  return { ready: check("ready"), alive: check("alive") };
}

function replicasOf({ scales = true }: Workload, { replicas }: Surroundings): WorkloadValues["replicas"] {
  if (scales === "by hand") return replicas.min;
  return scales ? replicas : 1;
}
