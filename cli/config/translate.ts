import type { OptionType } from "../../releases/catalogue/model";
import { parseValue } from "../../releases/catalogue/parse";
import { hasReference } from "../../releases/catalogue/values";

/**
 * The value of a stack file that says what the texts of a configuration file say: stack files have types, so that a
 * list is a list, and `"true"` for an option that is true or false is true. What does not parse stays as it is.
 */
export function translate(type: OptionType, texts: string[]): unknown {
  if (type.type === "multi") return texts.map((text) => translate(type.items, [text]));
  const text = texts.at(-1)!;
  // Refers to other options, which oslo.config puts in when it reads the file.
  if (hasReference(text) || typeof scalar(type) === "undefined") return text;
  const parsed = parseValue(type, text);
  return "value" in parsed && parsed.value !== undefined ? parsed.value : text;
}

/** Types of which a stack file has other values than texts. */
function scalar(type: OptionType): true | undefined {
  return ["boolean", "integer", "float", "port", "list", "dict"].includes(type.type) || undefined;
}
