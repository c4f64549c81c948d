export { Cache, type CacheArgs } from "./cache";
export { Database, type DatabaseArgs } from "./database";
export { DatabaseAccount } from "./database-account";
export { MariadbOperator, type MariadbOperatorArgs, mariadbOperatorVersion } from "./mariadb-operator";
export { Queue, type QueueArgs } from "./queue";
export { QueueAccount } from "./queue-account";
export {
  messagingTopologyOperatorVersion,
  rabbitmqClusterOperatorVersion,
  RabbitmqOperators,
  type RabbitmqOperatorsArgs,
} from "./rabbitmq-operators";
export type { Resources, Storage } from "./resources";
