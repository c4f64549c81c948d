import { kubectl, namespace } from "./cloud";

export interface Queue {
  name: string;
  type: string;
  /** Whether one connection alone uses it, with which it goes. */
  exclusive: boolean;
  /** Broker that leads it; empty where none does. */
  leader: string;
}

/** The queues of all vhosts, as a broker tells. */
export async function queuesAt(broker: string): Promise<Queue[]> {
  const list =
    "for v in $(rabbitmqctl -q list_vhosts --no-table-headers); do rabbitmqctl -q list_queues -p $v --no-table-headers name type exclusive leader; done";
  const exec = ["exec", "-n", namespace, broker, "-c", "rabbitmq", "--", "sh", "-c", list];
  return (await kubectl(...exec))
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [name, type, exclusive, leader = ""] = line.split("\t");
      return { name: name!, type: type!, exclusive: exclusive === "true", leader };
    });
}

/** Those that would be lost with a broker: neither replicated, nor classic ones of one connection alone. */
export const unreplicated = (queues: Queue[]): Queue[] =>
  queues.filter(
    ({ type, exclusive }) => !["quorum", "stream"].includes(type) && !(type === "classic" && exclusive),
  );
