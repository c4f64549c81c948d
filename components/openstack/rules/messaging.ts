import { type CloudView, find, type ServiceView, withContainers } from "./cloud-view";
import { expect, forServices, type Rule } from "./rule";
import { isHidden, isOn, itemsOf, readingOf, readings, textOf } from "./reading";
import { endpointsOf } from "./url";

/** The service's containers that are told where the queue is: the others never speak to it. */
function speakers(service: ServiceView): ServiceView {
  return withContainers(
    service,
    (container) =>
      container.files.length > 0 && !readingOf(service, container, "DEFAULT", "transport_url").unset,
  );
}

/**
 * RabbitMQ 4 refuses transient queues that are not exclusive, and whoever declares a queue of another type than its
 * peers gets PRECONDITION_FAILED: https://www.rabbitmq.com/docs/quorum-queues. The queue manager needs a lock_path
 * (oslo_messaging/_drivers/amqpdriver.py).
 */
export const quorumQueues: Rule = {
  name: "queues are quorum queues",
  broken: (cloud) =>
    forServices(cloud, (service) => [
      ...["rabbit_quorum_queue", "rabbit_transient_quorum_queue", "use_queue_manager"].flatMap((option) =>
        expect(speakers(service), ["oslo_messaging_rabbit", option], isOn, {
          message:
            "must be true: all that use a queue declare it alike, and RabbitMQ 4 refuses transient ones",
        }),
      ),
      ...expect(speakers(service), ["oslo_concurrency", "lock_path"], (reading) => Boolean(textOf(reading)), {
        message: "must be a folder: the queue manager does not start without it",
      }),
    ]),
};

/** Services that share a vhost take each other's replies, for the queue manager gives them queues of the same name. */
export const ownVhost: Rule = {
  name: "every service speaks to the cloud's queue, as its own user on its own vhost",
  broken: (cloud) =>
    forServices(cloud, (service) =>
      expect(
        speakers(service),
        ["DEFAULT", "transport_url"],
        (reading) => wrongTransport(cloud, service.name, textOf(reading)) === undefined,
        (reading) => ({ message: wrongTransport(cloud, service.name, textOf(reading))!, secret: true }),
      ),
    ),
};

function wrongTransport({ queue }: CloudView, service: string, url = ""): string | undefined {
  const { endpoints, path } = endpointsOf(url);
  const servers = endpoints.map(({ host, port }) => `${host}:${port ?? 5672}`).join(",");
  if (servers !== `${queue.host}:${queue.port}`)
    return `leads to ${servers || "nowhere"}, and must lead to ${queue.host}:${queue.port}`;
  const user = endpoints[0]!.user;
  if (user !== service) return `logs in as ${user || "nobody"}, and must log in as ${service}`;
  return path === service ? undefined : `uses the vhost ${path || "/"}, and must use ${service}, its own`;
}

const TOPIC = "notifications";

/** Without a consumer they pile up in RabbitMQ until its memory or disk is full. */
export const notifications: Rule = {
  name: "notifications have a consumer",
  broken: (cloud) =>
    find(cloud, "ceilometer")
      ? []
      : forServices(cloud, (service) =>
          readings(speakers(service), "oslo_messaging_notifications", "topics")
            .filter((topics) => isHidden(topics) || itemsOf(topics).includes(TOPIC))
            .flatMap(({ containers }) =>
              expect(
                withContainers(service, (container) => containers.includes(container)),
                ["oslo_messaging_notifications", "driver"],
                ({ texts }) => !texts.some((driver) => driver.startsWith("messaging")),
                {
                  message: `fills the queue ${TOPIC}, which nobody reads without Ceilometer`,
                  remedy: `set driver: [noop] under genestack:${service.name}, or name in topics what your own consumer reads`,
                },
              ),
            ),
        ),
};
