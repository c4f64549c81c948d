import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { schemaFile, schemaText } from "./values";

/* `npm run schema`: writes the schema that plain helm checks the chart's values against. */
writeFileSync(join(resolve(__dirname, "../.."), schemaFile), schemaText());
