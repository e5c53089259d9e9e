import type { Findings } from './findingList'
import type { Finding } from './protocol'
import type { Status } from './status'
import { showStatus } from './statusLine'

/** A .NET object reference of the page's circuit. */
export interface DotNetListener { invokeMethodAsync(name: string, ...args: unknown[]): Promise<unknown> }

// A circuit takes 32 KB a message and closes at more; whoever needs all findings listens to the event.
const mostCharacters = 24_000

/** Tells the page what happens: in its status line, as DOM events on the host, and to the circuit where one listens. */
export class PageListener {
  private told = ''

  constructor(private readonly host: HTMLElement, private readonly net: DotNetListener | null) {}

  status(status: Status): void {
    showStatus(this.host.ownerDocument, status)
    this.event('status', status)
    // The page is drawn anew for each; how many changes wait it does not ask while there are any.
    const telling = `${status.state} ${status.pending > 0} ${status.detail}`
    if (telling === this.told) return
    this.told = telling
    this.call('OnStatus', status.state, status.pending, status.detail)
  }

  findings({ list, version, complaint }: Findings, same: boolean): void {
    this.event('findings', { findings: list, version, complaint })
    if (same) this.call('OnChecked')
    else this.call('OnFindings', fitting(list), complaint)
  }

  version(version: number): void {
    this.event('version', { version })
  }

  mark(kind: string, id: string, manner: string): void {
    this.event('mark', { kind, id, manner })
    this.call('OnMark', kind, id, manner)
  }

  threadAsked(): void {
    this.event('thread-asked', null)
    this.call('OnThreadAsked')
  }

  marksLost(): void {
    this.event('marks-lost', null)
    this.call('OnMarksLost')
  }

  selected(version: number, start: number, end: number): void {
    this.event('selected', { version, start, end })
    this.call('OnSelected', version, start, end)
  }

  textWanted(): void {
    this.event('text-wanted', null)
    this.call('OnTextWanted')
  }

  private event(name: string, detail: unknown): void {
    this.host.dispatchEvent(new CustomEvent(`plumbline:${name}`, { detail, bubbles: true }))
  }

  private call(method: string, ...args: unknown[]): void {
    this.net?.invokeMethodAsync(method, ...args).catch(() => {
      // The circuit may be gone while the editor lives on; the events still tell the page.
    })
  }
}

function fitting(findings: readonly Finding[]): string {
  let json = JSON.stringify(findings)
  for (let most = findings.length; json.length > mostCharacters; json = JSON.stringify(findings.slice(0, most))) most = Math.floor(most / 2)
  return json
}
