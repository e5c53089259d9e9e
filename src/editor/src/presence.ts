import type { ChangeDesc, Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { Company } from './company'
import { CompanyList } from './companyList'
import { following, setFollowed } from './follow'
import { clearPeers, setPeer } from './peers'
import type { PeerFrame, PresenceFrame } from './protocol'

/** Shows who else is here, in the text and on the page, and follows one of them. */
export class Presence {
  private readonly company = new Company()
  private readonly list: CompanyList
  private followed: string | null = null

  /** @param view asked for late: the editor is made with this one's extension. */
  constructor(private readonly view: () => EditorView, page: Document, self: string) {
    this.list = new CompanyList(page, self, person => this.follow(person === this.followed ? null : person))
  }

  extension(): Extension { return following(() => this.follow(null)) }

  take(frame: PresenceFrame): void {
    this.company.take(frame)
    if (frame.state === 'gone') this.view().dispatch({ effects: setPeer.of({ client: frame.client, peer: null }) })
    if (this.followed === frame.person) this.follow(this.windowsOf(frame.person) ? frame.person : null)
    else this.show()
  }

  /**
   * A place in the text as it was at `version`.
   * @param through what this window has that the others have not
   */
  place(frame: PeerFrame, version: number, through: readonly ChangeDesc[]): void {
    const who = this.company.of(frame.client)
    if (!who || frame.version !== version) return
    const view = this.view()
    const here = (position: number) => through.reduce((at, changes) => changes.mapPos(at, 1), position)
    const { client, anchor, head } = frame
    view.dispatch({ effects: setPeer.of({ client, peer: { client, name: who.name, colour: who.colour, anchor: here(anchor), head: here(head) } }) })
  }

  /** Nobody is known to be here any more. */
  clear(): void {
    this.company.clear()
    this.followed = null
    this.view().dispatch({ effects: [clearPeers.of(null), setFollowed.of(null)] })
    this.show()
  }

  private follow(person: string | null): void {
    this.followed = person
    const windows = person === null ? null : this.windowsOf(person) ?? null
    this.view().dispatch({ effects: setFollowed.of(windows) })
    this.show()
  }

  private windowsOf(person: string): readonly string[] | undefined {
    return this.company.people().find(companion => companion.person === person)?.windows
  }

  private show(): void { this.list.show(this.company.people(), this.followed) }
}
