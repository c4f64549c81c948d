import { requestToken } from "./ha/api-clients";

/** Asks Keystone for tokens, as many at a time as given, until told to stop. Each costs it a password hash. */
export function tokenLoad(parallel: number): () => Promise<void> {
  let running = true;
  const worker = async () => {
    while (running) await requestToken().catch(() => undefined);
  };
  const workers = Array.from({ length: parallel }, worker);
  return async () => {
    running = false;
    await Promise.all(workers);
  };
}
