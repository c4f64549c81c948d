import type { Command } from "./command";
import { atNode, slowed } from "./local/node";

/** The nodes' part of `make up` is loaded when one of them is asked for, for the sake of the others' start. */
const failures = () => import("../local/node/failures");

const usage = (command: string, rest = "") => `usage: genestack local node ${command} N${rest}`;
const node = "N  the number of a node, from 0 on, or its name, such as genestack-1";

/** Commands for the cluster that `make up` starts; none of them knows another one. */
export const local: Command = {
  summary: "the local cluster, whose nodes fail when one asks them to",
  help: "usage: genestack local COMMAND ...",
  commands: {
    node: {
      summary: "stop, start, drain, cut off, slow or fill a node of `make up NODES=3`",
      help: "usage: genestack local node COMMAND N",
      commands: {
        stop: {
          summary: "end a node as a power cut does",
          help: `${usage("stop")}
  Cuts the node off and kills all that runs on it. Its data stays. The control plane is on no node, and goes on.
  ${node}`,
          run: (args) => atNode(args, async (number) => (await failures()).stopNode(number)),
        },
        start: {
          summary: "start a node that was stopped, or take pods on one that was drained",
          help: `${usage("start")}
  Starts the node, waits until it takes pods, and uncordons it.
  ${node}`,
          run: (args) => atNode(args, async (number) => (await failures()).startNode(number)),
        },
        drain: {
          summary: "move a node's pods to others, as before maintenance",
          help: `${usage("drain")}
  Evicts what is not of a DaemonSet, as far as disruption budgets allow, one pod for each processor at a time: nodes
  share these. Takes at most 15 min. \`start\` undoes it.
  ${node}`,
          run: (args) => atNode(args, async (number) => (await failures()).drainNode(number)),
        },
        partition: {
          summary: "pull a node's cable: what is on it lives, and reaches nobody",
          help: `${usage("partition")}
  \`heal\` undoes it.
  ${node}`,
          run: (args) => atNode(args, async (number) => (await failures()).partitionNode(number)),
        },
        slow: {
          summary: "delay all that a node sends and receives",
          help: `${usage("slow", " MILLISECONDS")}
  Needs a kernel with netem. \`heal\` undoes it.
  ${node}
  MILLISECONDS  each way`,
          run: (args) => slowed(args, async (number, delay) => (await failures()).slowNode(number, delay)),
        },
        fill: {
          summary: "fill the disk of a node's volumes: pods that write to them get ENOSPC",
          help: `${usage("fill")}
  Takes all that is free with one file. Needs a kernel with loop devices. \`heal\` undoes it.
  ${node}`,
          run: (args) => atNode(args, async (number) => (await failures()).fillNode(number)),
        },
        heal: {
          summary: "undo `partition`, `slow` and `fill`",
          help: `${usage("heal")}
  ${node}`,
          run: (args) => atNode(args, async (number) => (await failures()).healNode(number)),
        },
      },
    },
  },
};
