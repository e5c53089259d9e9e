import type { Citable } from './citations'
import type { Converter } from './pasting'

/** The sources that are attached to the draft's entry now. */
export async function sourcesOf(draft: string): Promise<Citable[]> {
  const answer = await fetch(`/drafts/${encodeURIComponent(draft)}/citable-sources`, { headers: { accept: 'application/json' }, redirect: 'error' })
  if (!answer.ok) throw new Error(`The sources were answered with ${answer.status}.`)
  return await answer.json() as Citable[]
}

/** Its bundle stands beside the editor's; see build.mjs. */
export const converter = (): Promise<Converter> => import(new URL('./paste.js', import.meta.url).href) as Promise<Converter>
