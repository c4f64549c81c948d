import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** The checkout. */
export const project = resolve(__dirname, "..");

/** State of this checkout's local cluster; ignored by git, removed by `make destroy`. */
export const state = join(project, ".genestack");

/** Locked sets of Python packages. */
export const requirements = join(project, "local", "requirements");

/** What is expensive to make and the same for every checkout; removed by `make distclean`. */
export const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "genestack");

/** Executables of this checkout (links into the cache). */
export const bin = join(state, "bin");

/** Logs of builds and of the node's processes. */
export const logs = join(state, "logs");
