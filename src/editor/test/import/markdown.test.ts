// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../../src/import/markdown'

describe('a page as Markdown', () => {
  it('keeps prose, headings, lists and tables, and no script', () => {
    expect(toMarkdown('<h2>Talks</h2><p>Dorven <b>came</b>.<script>alert(1)</script></p><ul><li>One</li></ul><table><tr><th>Year</th></tr><tr><td>2019</td></tr></table>'))
      .toBe('## Talks\n\nDorven **came**.\n\n-   One\n\n| Year |\n| --- |\n| 2019 |')
  })

  it('runs and fetches nothing of the page', () => {
    toMarkdown('<img src="/x" onerror="globalThis.wasRun = true"><script>globalThis.wasRun = true</script><p>words</p>')
    expect('wasRun' in globalThis).toBe(false)
  })

  it('leaves out what a site puts around an article, and keeps footnotes as they are told by', () => {
    expect(toMarkdown('<nav>Home</nav><table class="infobox"><tr><td>12 dead</td></tr></table><p>Closed.<sup class="reference"><a href="#n">[1]</a></sup> Sold.<sup class="noprint Inline-Template">[<i>citation needed</i>]</sup></p><ol class="references"><li>Ehr, p. 4</li></ol>'))
      .toBe('Closed.[1] Sold.[*citation needed*]\n\n## References\n\n1.  Ehr, p. 4')
  })

  it('makes a table of one without a header', () => {
    expect(toMarkdown('<table><tr><td>Year</td><td>Tolls</td></tr><tr><td>2019</td><td>400</td></tr></table>')).toContain('| 2019 | 400 |')
  })
})
