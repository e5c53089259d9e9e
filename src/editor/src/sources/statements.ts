/** The statements of a source as the pane shows them: each is one or more runs with data-from and data-to, its range in UTF-16 code units. */
export interface Statement { from: number, to: number, runs: HTMLElement[] }

export function statementsIn(host: HTMLElement): Statement[] {
  const all: Statement[] = []
  for (const run of host.querySelectorAll<HTMLElement>('[data-from]')) {
    const from = Number(run.dataset.from)
    const last = all.at(-1)
    if (last?.from === from) last.runs.push(run)
    else all.push({ from, to: Number(run.dataset.to), runs: [run] })
  }
  return all
}

/** The next statement, from one on, that no link uses; -1 when all are used. */
export function nextUnused(all: Statement[], at: number, by: 1 | -1): number {
  for (let step = 1; step <= all.length; step++) {
    const i = (at + by * step + all.length * (step + 1)) % all.length
    if (!all[i]!.runs[0]!.classList.contains('used')) return i
  }
  return -1
}
