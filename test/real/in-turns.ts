/** Does work for each task, a few at a time, and ends at the first that fails. */
export async function inTurns<Task>(tasks: readonly Task[], work: (task: Task) => Promise<void>, atOnce = 3): Promise<void> {
  const waiting = [...tasks].reverse();
  const worker = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
