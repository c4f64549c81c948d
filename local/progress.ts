/** Seconds since `start` (milliseconds of Date.now()), as people read them. */
export function duration(start: number, end = Date.now()): string {
  const seconds = Math.round((end - start) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Runs one step with a line when it starts and one when it ends; every minute in between a sign of life. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = Date.now();
  console.log(`  ${title} ...`);
  const alive = setInterval(() => console.log(`  ${title}: ${duration(start)} so far`), 60_000);
  try {
    const result = await work();
    console.log(`  ${title}: done in ${duration(start)}`);
    return result;
  } catch (error) {
    console.log(`  ${title}: failed after ${duration(start)}`);
    throw error;
  } finally {
    clearInterval(alive);
  }
}
