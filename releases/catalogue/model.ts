/**
 * What is known of the options that OpenStack's services read, as releases/catalogue/data/*.json holds it. The terms are
 * those of oslo.config (https://docs.openstack.org/oslo.config/latest/reference/types.html).
 */

/** Which values an option takes. */
export type OptionType =
  | {
      type: "string";
      choices?: string[];
      pattern?: string;
      maxLength?: number;
      ignoreCase?: true;
      quotes?: true;
    }
  | { type: "boolean" }
  | { type: "integer" | "float" | "port"; min?: number; max?: number; choices?: number[] }
  /** Commas between the items; `bounds`: in brackets. */
  | { type: "list"; items: OptionType; bounds?: true }
  /** `key:value`, commas between the pairs; `bounds`: in braces. */
  | { type: "dict"; values: OptionType; bounds?: true }
  /** Given once per value. */
  | { type: "multi"; items: OptionType }
  /** `1-5`, or one number. */
  | { type: "range"; min?: number; max?: number }
  | { type: "ip" | "host-address" | "host-domain"; version?: 4 | 6 }
  | { type: "hostname" }
  | { type: "uri"; schemes?: string[]; maxLength?: number }
  /** A class of the service's own, whose values are not known. */
  | { type: "other" };

/** One option of a group. */
export type Option = OptionType & {
  /** None: the option has none, it depends on the machine, or it is a secret's, which are published and good for nothing. */
  default?: unknown;
  /** What documentation shows in place of a default that depends on the machine. */
  sample?: unknown;
  required?: true;
  /** Not for a file that others may read. */
  secret?: true;
  /** Taken up while the service runs, when it is told to reload. */
  mutable?: true;
  advanced?: true;
  /** Does nothing soon, or already: the release since when it is deprecated for removal, where it is said. */
  deprecated?: string | true;
  /** Deprecated names that still work, `group.option`. */
  formerly?: string[];
};

/** An option in some of the releases: `2024.1-2025.1`, or one release. */
export type Variant = Option & { releases?: string };

/** Group -> option -> what it is: in all releases that its file exists in, or in each of several. */
export type Groups = Record<string, Record<string, Variant | Variant[]>>;

/** A configuration file of a service. */
export interface CatalogueFile {
  /** Releases that have the file, where not all have it. */
  releases?: string;
  /** Libraries of libraries.json whose options the file may hold too, and since when; options given in `groups` win. */
  libraries: Record<string, string>;
  groups: Groups;
  /** Groups whose names the user chooses, by what they are: backend, store. Which names: families.ts. */
  families?: Record<string, Family>;
}

/** What groups of one kind may hold. */
export interface Family {
  /** Options beside those of `group`. */
  options: Groups[string];
  /** A group of the file, such as backend_defaults, whose options such a group takes too. */
  group?: string;
  /** Driver (a class, a type) -> the options that it reads; those of no driver are for all. */
  drivers?: Record<string, string[]>;
}

/** data/<service>.json */
export interface ServiceCatalogue {
  /** Releases that are known, in order. */
  releases: string[];
  files: Record<string, CatalogueFile>;
}

/** data/libraries.json: namespace of oslo.config, such as oslo.messaging -> options. */
export interface LibraryCatalogue {
  releases: string[];
  libraries: Record<string, Groups>;
  /** Plugin of keystoneauth, as `auth_type` names it -> options that it adds to the group of `auth_type`. */
  authPlugins: Record<string, Groups[string]>;
}
