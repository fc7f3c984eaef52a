/** Runs the tasks, so many at once at most, and gives their results in the order of the tasks. */
export async function inParallel<Task, Done>(
  most: number,
  tasks: readonly Task[],
  run: (task: Task) => Promise<Done>,
): Promise<readonly Done[]> {
  const results: Done[] = [];
  let next = 0;
  const worker = async () => {
    for (let place = next++; place < tasks.length; place = next++) {
      const task = tasks[place];
      // The place is below the length: there is a task.
      if (task !== undefined) results[place] = await run(task);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, tasks.length) }, worker));
  return results;
}
