/** Does pieces of work two at a time, where one waits for the disk or the network while the other computes. */
export async function inPairs<T>(work: (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let mine = next++; mine < work.length; mine = next++) results[mine] = await work[mine]!();
  };
  await Promise.all([worker(), worker()]);
  return results;
}
