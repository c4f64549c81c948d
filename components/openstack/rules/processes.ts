import type { ContainerView, ServiceView } from "./cloud-view";
import { isHidden, itemsOf, readingOf, textOf } from "./reading";

/**
 * Programs that fork, and what says how often: an option with a number or with a list of what each process does, or a
 * number of processes besides. Every other program is one process.
 */
export const forks: Record<string, (number | [group: string, option: string])[]> = {
  "glance-api": [["DEFAULT", "workers"]],
  "cinder-volume": [["DEFAULT", "enabled_backends"]],
  "heat-engine": [["DEFAULT", "num_engine_workers"]],
  "nova-conductor": [["conductor", "workers"]],
  "nova-scheduler": [["scheduler", "workers"]],
  // The process that starts the others, what is done periodically, and the maintenance of OVN.
  "neutron-server": [
    ["DEFAULT", "api_workers"],
    ["DEFAULT", "rpc_workers"],
    ["DEFAULT", "rpc_state_report_workers"],
    3,
  ],
  "neutron-ovn-maintenance-worker": [2],
  "neutron-rpc-server": [
    ["DEFAULT", "rpc_workers"],
    ["DEFAULT", "rpc_state_report_workers"],
  ],
  "octavia-worker": [["controller_worker", "workers"]],
  "magnum-conductor": [["conductor", "workers"]],
  "barbican-worker": [["queue", "asynchronous_workers"]],
  "designate-central": [["service:central", "workers"]],
  "designate-producer": [["service:producer", "workers"]],
  "designate-worker": [["service:worker", "workers"]],
  "designate-mdns": [["service:mdns", "workers"]],
  "gnocchi-metricd": [["metricd", "workers"]],
  "cloudkitty-processor": [["orchestrator", "max_workers"]],
};

/** How many processes a container has, or the option that leaves it to the number of the node's processors. */
export function processesOf(
  service: ServiceView,
  container: ContainerView,
): number | { group: string; option: string } {
  const workers = serverProcesses(container.command);
  if (workers !== undefined) return workers;
  const program = container.command
    .map((word) => word.slice(word.lastIndexOf("/") + 1))
    .find((name) => forks[name]);
  let sum = 0;
  for (const part of program ? forks[program]! : []) {
    if (typeof part === "number") {
      sum += part;
      continue;
    }
    const [group, option] = part;
    const reading = readingOf(service, container, group, option);
    const text = textOf(reading);
    if (text === undefined || isHidden(reading)) return { group, option };
    sum += /^\d+$/.test(text) ? Number(text) : itemsOf(reading).length;
  }
  return Math.max(sum, 1);
}

/** Without --processes it is one. */
function serverProcesses(command: string[]): number | undefined {
  if (!command.some((word) => /(^|\/)(uwsgi|gunicorn)$/.test(word))) return undefined;
  const text = command.join(" ");
  const [, count] = /\s(?:--(?:processes|workers)[= ]|-p ?)(\d+)/.exec(text) ?? [];
  return Number(count ?? 1);
}
