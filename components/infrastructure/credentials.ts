import { createHash } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { registerObject } from "../chart";

/** What an account's Secret is made from. */
export interface CredentialsArgs {
  /** Name of the Secret. */
  secretName: string;
  namespace: string;
  labels: Record<string, string>;
  /** Puts the user's name into the Secret as well, under this key. */
  username?: { key: string; value: string };
}

/** A password in a Secret, for one account. */
export interface Credentials {
  secret: pulumi.Resource;
  /** Secret output. */
  password: pulumi.Output<string>;
  /** Changes with the password and tells nothing about it: pods that carry it are replaced with the password. */
  version: pulumi.Output<string>;
}

/** Key of the password in every account's Secret. */
export const passwordKey = "password";

/**
 * Makes a password and the Secret that holds it. Letters and digits only: Keystone, Nova and Designate break on
 * percent-quoted characters in a connection URL. To rotate: `pulumi up --replace <urn of the password>`.
 */
export function createCredentials(
  name: string,
  args: CredentialsArgs,
  opts: pulumi.CustomResourceOptions,
): Credentials {
  const password = new random.RandomPassword(`${name}-password`, { length: 32, special: false }, opts).result;
  const secret = registerObject(
    `${name}-secret`,
    {
      apiVersion: "v1",
      kind: "Secret",
      metadata: { name: args.secretName, namespace: args.namespace, labels: args.labels },
      type: "Opaque",
      stringData: {
        ...(args.username ? { [args.username.key]: args.username.value } : {}),
        [passwordKey]: password,
      },
    },
    opts,
  );
  return { secret, password: pulumi.secret(password), version: pulumi.unsecret(password.apply(versionOf)) };
}

/** Forty bits of a hash of 190 random bits: enough to see a change, nothing to guess from. */
function versionOf(password: string): string {
  return createHash("sha256").update(`genestack:${password}`).digest("hex").slice(0, 10);
}
