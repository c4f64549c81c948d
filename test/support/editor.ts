import ts from "typescript";
import { join, resolve } from "node:path";

const project = resolve(__dirname, "../..");
const config = ts.readConfigFile(join(project, "tsconfig.json"), ts.sys.readFile).config;
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, project);

/** What an editor, and tsc, say of a program of the project that is on no disk. */
export class Editor {
  private readonly file = join(project, "test/support/program.ts");
  private text = "";
  private version = 0;
  private readonly service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, incremental: false, noUnusedLocals: false }),
    getCurrentDirectory: () => project,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [this.file],
    getScriptVersion: (file) => (file === this.file ? `${this.version}` : "0"),
    getScriptSnapshot: (file) => {
      const text = file === this.file ? this.text : ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    fileExists: (file) => file === this.file || ts.sys.fileExists(file),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
  });

  write(text: string): void {
    this.text = text;
    this.version++;
  }

  /** The mistakes, by the line that they are in, with the text from where each of them starts. */
  mistakes(): { line: number; at: string; message: string }[] {
    return this.service.getSemanticDiagnostics(this.file).map(({ start = 0, messageText }) => ({
      line: this.text.slice(0, start).split("\n").length,
      at: this.text.slice(start),
      message: ts.flattenDiagnosticMessageText(messageText, "\n"),
    }));
  }

  /** The names that are offered where `|` stands in a text. */
  completions(text: string): string[] {
    const position = text.indexOf("|");
    this.write(text.replace("|", ""));
    return (this.service.getCompletionsAtPosition(this.file, position, {})?.entries ?? []).map(
      ({ name }) => name,
    );
  }

  /** What is shown for the name where `|` stands in a text. */
  hover(text: string): string {
    const position = text.indexOf("|");
    this.write(text.replace("|", ""));
    const info = this.service.getQuickInfoAtPosition(this.file, position);
    return [info?.displayParts, info?.documentation]
      .map((parts) => ts.displayPartsToString(parts))
      .join("\n");
  }
}

/** Mistakes in the declarations of a folder, which skipLibCheck passes over: a name that does not exist is any type there. */
export function mistakesOfDeclarations(folder: string): string[] {
  const files = ts.sys.readDirectory(join(project, folder), [".d.ts"]);
  const program = ts.createProgram(files, {
    ...options,
    incremental: false,
    skipLibCheck: false,
    types: [],
  });
  return files
    .flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(file)))
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
}
