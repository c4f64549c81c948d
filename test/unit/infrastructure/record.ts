import * as pulumi from "@pulumi/pulumi";

/** A resource as the engine is asked for it. */
export interface Registration {
  type: string;
  name: string;
  /** A secret shows as `{ secret: ... }`. */
  inputs: any;
  /** Names of the resources that it waits for. */
  after: string[];
  /** Whether it stays when the stack is destroyed. */
  retained: boolean;
}

export interface Recording {
  registrations: Registration[];
  /** Arguments of each chart that was rendered. */
  charts: { path: string; release_name: string; namespace: string; values: any }[];
  /** The one registration of that name. */
  named(name: string): Registration;
}

export interface Engine {
  /** Documents that a chart renders to. Default: none. */
  render?: (chart: Recording["charts"][number]) => unknown[];
  /** The password that a resource makes. Default: `pw-of-<name>`. */
  password?: (name: string) => string;
}

/** Registers resources with an engine that makes nothing and remembers everything. */
export async function record(
  build: (opts: pulumi.ComponentResourceOptions) => void,
  { render = () => [], password = (name) => `pw-of-${name}` }: Engine = {},
): Promise<Recording> {
  const inputs = new Map<string, any>();
  const charts: Recording["charts"] = [];
  await pulumi.runtime.setMocks({
    newResource: ({ type, name, inputs: received }) => {
      inputs.set(name, received);
      const random = type === "random:index/randomPassword:RandomPassword" ? { result: password(name) } : {};
      return { id: name, state: { ...received, ...random } };
    },
    call: ({ inputs }) => {
      const chart = JSON.parse(inputs.jsonOpts);
      charts.push(chart);
      return { result: render(chart) };
    },
  });
  const order: { type: string; name: string; opts: pulumi.CustomResourceOptions }[] = [];
  build({ transformations: [({ type, name, opts }) => void order.push({ type, name, opts })] });
  await pulumi.runtime.disconnect();
  const registrations: Registration[] = [];
  for (const { type, name, opts } of order)
    registrations.push({
      type,
      name,
      inputs: withSecrets(inputs.get(name) ?? {}),
      after: await names(opts.dependsOn),
      retained: opts.retainOnDelete ?? false,
    });
  return {
    registrations,
    charts,
    named: (name) => {
      const found = registrations.filter((registration) => registration.name === name);
      if (found.length !== 1)
        throw new Error(`${found.length} of ${name} in ${registrations.map((r) => r.name)}`);
      return found[0]!;
    },
  };
}

/** The SDK marks a secret by an entry with this key on its way to the engine. */
const SECRET = "4dabf18193072939515e22adb298388d";

function withSecrets(value: any): any {
  if (Array.isArray(value)) return value.map(withSecrets);
  if (typeof value !== "object" || value === null) return value;
  if (SECRET in value) return { secret: withSecrets(value.value) };
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withSecrets(entry)]));
}

async function names(dependsOn: pulumi.CustomResourceOptions["dependsOn"]): Promise<string[]> {
  const resources = await value(pulumi.output((dependsOn ?? []) as pulumi.Resource[]));
  const urns = await Promise.all([resources].flat().map((resource) => value(resource.urn)));
  return urns.map((urn) => urn.split("::").pop()!);
}

/** The value of an Output, secret or not. */
export function value<T>(output: pulumi.Output<T>): Promise<pulumi.Unwrap<T>> {
  return new Promise((done) => pulumi.output(output).apply((known) => done(known as pulumi.Unwrap<T>)));
}
