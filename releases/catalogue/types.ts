import type { Component } from "../versions";
import type { KeyOf, WrongMembers as Wrong } from "./ranges";
import type { Catalogue } from "./types/index";

export type { Float, Int } from "./ranges";

/** Configuration file -> group -> option -> value, as the default release of a service knows them. */
export type Config<Service extends Component> = Catalogue[Service];

/**
 * `Config<Service>`, less those numbers in the literal `Given` that are out of range. The type parameter that stands for
 * `Given` is inferred from the branch that is never taken, so that the literal is held against the catalogue alone:
 * completion and corrections are those of a plain `Config<Service>`.
 */
export type Checked<Service extends Component, Given> = Config<Service> &
  ([Given] extends [never] ? Given : unknown) &
  Wrong<Config<Service>, Given>;

/** Configuration of a service as a component's code writes it: checked, and of the type of what is written. */
export function config<Service extends Component, const Given>(
  _service: Service,
  given: Checked<Service, Given>,
): Given {
  return given as Given;
}

/** Options of the groups that a file names, which those of any name do not have; see `Wrong`. */
export type Others<Groups, Options> = {
  readonly [Option in Exclude<KeyOf<NonNullable<Groups[keyof Groups]>>, keyof Options>]?: unknown;
};

/** A value of a kind that is the service's own. */
export type Free = string | number | boolean | readonly Free[] | { readonly [key: string]: Free };

declare const secret: unique symbol;

/** Nothing is assignable: secrets reach a service by its environment, see secrets.ts. */
export interface Secret {
  readonly [secret]: never;
}
