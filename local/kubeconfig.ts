import { join } from "node:path";
import { state } from "./paths";

/** The kubeconfig of the local cluster's administrator. That of the user is never touched. */
export const kubeconfig = join(state, "kubeconfig");
