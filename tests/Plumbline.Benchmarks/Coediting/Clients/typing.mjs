// What both sides' editors have in common: when they type, what is measured, what is reported.

/** One letter each 200 ms, editors out of step with one another. */
export function typeFor(editors, milliseconds, type) {
  const timers = editors.map((editor, index) => setTimeout(() => {
    type(editor)
    timers.push(setInterval(() => type(editor), 200))
  }, index * 200 / editors.length + Math.random() * 8))
  return new Promise(resolve => setTimeout(() => {
    for (const timer of timers) clearInterval(timer)
    resolve()
  }, milliseconds))
}

/** Milliseconds from a keystroke in one editor until it is part of the text of another, after the warm-up. */
export class Latencies {
  samples = []
  counting = false
  #from
  #used

  begin() {
    this.counting = true
    this.#from = performance.now()
    this.#used = process.cpuUsage()
  }

  add(typedAt) { if (this.counting && typedAt >= this.#from) this.samples.push(Math.round((performance.now() - typedAt) * 100) / 100) }

  end() {
    this.counting = false
    const used = process.cpuUsage(this.#used)
    return { samples: this.samples, processor: (used.user + used.system) / 1000 / (performance.now() - this.#from) }
  }
}

/** The orchestrator says "go" to all processes at once, and "stop" to the ones that wait. */
export function told(word) {
  return new Promise(resolve => process.stdin.on('data', data => { if (String(data).includes(word)) resolve() }))
}

export const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))
export const say = what => process.stdout.write(JSON.stringify(what) + '\n')

/** The last word: a process that ends at once would cut it short. */
export const finish = what => process.stdout.write(JSON.stringify(what) + '\n', () => process.exit(0))
