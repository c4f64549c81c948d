/**
 * What assignability leaves open: whether the numbers that a program writes lie in the ranges that their types name, and
 * whether an option is one of the group that it stands in. TypeScript compares no numbers, so their digits are compared.
 */

/** A whole number; the parameters show its range, and every number may be assigned. */
export type Int<Min = "-∞", Max = "∞"> = number & { readonly int?: [Min, Max] };

/** A number of either kind, likewise. */
export type Float<Min = "-∞", Max = "∞"> = number & { readonly float?: [Min, Max] };

/** Stands where a value is not what its option takes; nothing is assignable to it. */
export interface Refused<Message> {
  readonly refused: Message;
}

/** The parts of a `Value` that `Type` refuses; `never` where there are none. */
export type Wrong<Type, Value, Name = ""> = unknown extends Type
  ? Refused<`${Name & string} is an option of other groups`>
  : Value extends number
    ? WrongNumber<Type, Value, Name & string>
    : Value extends readonly unknown[]
      ? WrongItems<ItemOf<Type>, Value, Name>
      : Value extends object
        ? OrNever<WrongMembers<Type, Value>>
        : never;

/** Homomorphic, so that TypeScript leaves it alone as long as it does not know `Value`. */
export type WrongMembers<Type, Value> = {
  [Key in keyof Value as IsWrong<Type, Value, Key> extends true ? Key : never]?: Wrong<
    ValueOf<Type, Key>,
    Value[Key],
    Key
  >;
};

/** Only what is written by name and is not what may be any value; other names and types are errors without this. */
type IsWrong<Type, Value, Key extends keyof Value> = Key extends string & KeyOf<Type>
  ? string extends Key
    ? false
    : [ValueOf<Type, Key>] extends [Value[Key]]
      ? false
      : [Wrong<ValueOf<Type, Key>, Value[Key], Key>] extends [never]
        ? false
        : true
  : false;

type OrNever<Members> = [keyof Members] extends [never] ? never : Members;

type WrongItems<Item, Value extends readonly unknown[], Name> = [Wrong<Item, Value[number], Name>] extends [
  never,
]
  ? never
  : { readonly [Index in keyof Value]: OrUnknown<Wrong<Item, Value[Index], Name>> };

type OrUnknown<Type> = [Type] extends [never] ? unknown : Type;

export type KeyOf<Type> = Type extends unknown ? keyof Type : never;
type ValueOf<Type, Key> = Type extends unknown ? (Key extends keyof Type ? Type[Key] : never) : never;
type ItemOf<Type> = Type extends readonly (infer Item)[] ? Item : never;

/** A variable is of type `number` and may hold any; the program checks it when it runs. */
type WrongNumber<Type, Value extends number, Name extends string> = number extends Value
  ? never
  : Type extends { readonly int?: [infer Min, infer Max] }
    ? `${Value}` extends `${bigint}`
      ? Outside<Value, Min, Max, Name>
      : Refused<`${Name} must be a whole number`>
    : Type extends { readonly float?: [infer Min, infer Max] }
      ? Outside<Value, Min, Max, Name>
      : never;

type Outside<Value extends number, Min, Max, Name extends string> =
  Less<Value, Min> extends true
    ? Refused<`${Name} must be at least ${Min & number}`>
    : Less<Max, Value> extends true
      ? Refused<`${Name} must be at most ${Max & number}`>
      : never;

/** Numbers that are written with an exponent count as equal to all others. */
type Less<A, B> = A extends number
  ? B extends number
    ? `${A} ${B}` extends `${string}e${string}`
      ? false
      : SignedLess<`${A}`, `${B}`>
    : false
  : false;

type SignedLess<A extends string, B extends string> = A extends `-${infer MinusA}`
  ? B extends `-${infer MinusB}`
    ? PositiveLess<MinusB, MinusA>
    : true
  : B extends `-${string}`
    ? false
    : PositiveLess<A, B>;

type PositiveLess<A extends string, B extends string> =
  Longer<Whole<B>, Whole<A>> extends true
    ? true
    : Longer<Whole<A>, Whole<B>> extends true
      ? false
      : Before<A, B>;

type Whole<A extends string> = A extends `${infer Digits}.${string}` ? Digits : A;

type Longer<A extends string, B extends string> = A extends `${string}${infer RestA}`
  ? B extends `${string}${infer RestB}`
    ? Longer<RestA, RestB>
    : true
  : false;

/** Whether `A` comes first in the order of a dictionary. */
type Before<A extends string, B extends string> = B extends `${infer FirstB}${infer RestB}`
  ? A extends `${infer FirstA}${infer RestA}`
    ? FirstA extends FirstB
      ? Before<RestA, RestB>
      : "0123456789" extends `${string}${FirstA}${string}${FirstB}${string}`
        ? true
        : false
    : true
  : false;
